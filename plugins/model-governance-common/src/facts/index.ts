export * from './ModelFacts';
export * from './PredicateFacts';
