export * from './builtInPacks';
export * from './PolicyPack';
export * from './Requirement';
export * from './RiskPolicy';
export * from './mergePolicyPacks';
export * from './parsePolicyPack';
