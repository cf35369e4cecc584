export * from './DisputeEvidenceDialog';
