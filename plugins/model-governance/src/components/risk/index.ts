export * from './AiActOutcome';
export * from './AiActPath';
export * from './RiskSteps';
