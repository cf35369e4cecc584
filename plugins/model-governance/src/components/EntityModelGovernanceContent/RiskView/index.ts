export * from './RiskView';
