export * from './EvidenceType';
