export * from './confirmationState';
export * from './Finding';
export * from './Scorecard';
export * from './Standing';
