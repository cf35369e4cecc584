export * from './RiskSteps';
