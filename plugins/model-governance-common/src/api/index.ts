export * from './actOperations';
export * from './Operation';
export * from './history';
export * from './lists';
export * from './operations';
export * from './policyCoverage';
export * from './policySimulation';
export * from './subjectToSign';
