export * from './DecideWaiverDialog';
