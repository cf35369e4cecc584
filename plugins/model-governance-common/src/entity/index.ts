export * from './appliesTo';
export * from './cardFacts';
export * from './datasetAnnotations';
export * from './isDataset';
export * from './modelSpec';
export * from './statusItems';
export * from './parseDataset';
export * from './parseModelSpec';
