export * from './SignOffDialog';
