export * from './modelResource';
export * from './rules';
