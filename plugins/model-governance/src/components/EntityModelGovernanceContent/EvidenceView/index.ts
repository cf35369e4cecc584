export * from './EvidenceView';
