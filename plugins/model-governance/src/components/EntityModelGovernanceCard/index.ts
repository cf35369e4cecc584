export * from './EntityModelGovernanceCard';
