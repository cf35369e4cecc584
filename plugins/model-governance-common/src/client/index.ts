export * from './ModelGovernanceApi';
export * from './ModelGovernanceClient';
