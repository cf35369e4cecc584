export * from './isModelGovernanceAvailable';
