export * from './ModelFacts';
export * from './PredicateFacts';
export * from './dependencyFactsFromEntity';
export * from './dependencyRefs';
export * from './modelFactsFromEntity';
export * from './ownerRef';
