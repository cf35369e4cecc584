export * from './AddEvidenceDialog';
