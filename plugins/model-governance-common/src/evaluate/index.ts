export * from './assertComplete';
export * from './evaluate';
export * from './EvaluationInput';
export * from './predicateFactsOf';
export * from './scoreOf';
export * from './subjectFor';
export * from './summaryOf';
export * from './evaluationVersion';
