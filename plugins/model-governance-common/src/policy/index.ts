export * from './PolicyPack';
export * from './Requirement';
export * from './RiskPolicy';
