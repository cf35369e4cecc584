export * from './RevokeWaiverDialog';
