export * from './EvidenceDetail';
export * from './MeasureList';
