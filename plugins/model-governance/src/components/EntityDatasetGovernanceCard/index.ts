export * from './EntityDatasetGovernanceCard';
