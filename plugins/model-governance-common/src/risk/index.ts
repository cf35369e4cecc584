export * from './assessRisk';
export * from './matrixTier';
export type { RiskFacts } from './riskFloor';
export * from './validateAnswers';
export type { UseCaseRisk } from './useCaseRisks';
