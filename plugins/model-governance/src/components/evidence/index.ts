export * from './EvidenceDetail';
export * from './MeasureList';
export * from './EvidenceSource';
