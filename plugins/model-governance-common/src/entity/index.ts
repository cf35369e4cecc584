export * from './appliesTo';
export * from './cardFacts';
export * from './modelSpec';
export * from './statusItems';
export * from './parseModelSpec';
