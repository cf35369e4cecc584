export * from './ActDialog';
export * from './useActForm';
