export * from './AssessRiskDialog';
