export * from './Coverage';
export * from './coverageOf';
export * from './portfolioCoverageOf';
export * from './worstOutcome';
