export * from './modelGovernanceApiRef';
