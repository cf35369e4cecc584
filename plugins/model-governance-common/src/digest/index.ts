export * from './digestOf';
