export * from './EvidenceType';
export * from './evidenceTypes';
export * from './parseEvidencePayload';
