export * from './PolicyTab';
