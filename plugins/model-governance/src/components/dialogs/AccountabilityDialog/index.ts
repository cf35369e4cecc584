export * from './AccountabilityDialog';
