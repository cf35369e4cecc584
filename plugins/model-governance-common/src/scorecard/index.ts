export * from './Finding';
export * from './Scorecard';
