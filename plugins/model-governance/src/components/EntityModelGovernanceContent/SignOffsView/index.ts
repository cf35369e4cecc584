export * from './SignOffsView';
