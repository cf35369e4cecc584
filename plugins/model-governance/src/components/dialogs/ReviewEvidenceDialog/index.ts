export * from './ReviewEvidenceDialog';
