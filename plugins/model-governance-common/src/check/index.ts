export * from './CheckContext';
export * from './checkRequirement';
export * from './datasetCheck';
