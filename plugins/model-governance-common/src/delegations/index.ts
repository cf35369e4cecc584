export * from './Delegation';
