export * from './Deadline';
export * from './DeadlineInput';
export * from './deadlinesOf';
