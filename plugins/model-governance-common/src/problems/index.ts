export * from './parseWith';
