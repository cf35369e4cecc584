export * from './ActingFields';
export * from './useActing';
