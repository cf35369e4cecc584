export { CARD_SOURCE } from './cardMetrics';
export * from './dueSourcedEvidence';
export * from './isSourced';
export * from './prefillOf';
export * from './SourcedEvidence';
export * from './sourcedEvidenceOf';
