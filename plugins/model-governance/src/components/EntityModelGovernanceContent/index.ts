export * from './EntityModelGovernanceContent';
