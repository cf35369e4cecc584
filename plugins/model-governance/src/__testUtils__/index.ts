export * from './FakeModelGovernanceApi';
export * from './aiActOf';
export * from './baselinePolicy';
export * from './modelEntity';
export * from './onlyRequirements';
export * from './ownerGroup';
export * from './responseErrorOf';
export * from './renderWithModel';
