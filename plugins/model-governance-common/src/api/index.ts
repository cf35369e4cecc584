export * from './history';
export * from './lists';
export * from './operations';
