export * from './DatasetAnswers';
export * from './DatasetBadge';
export * from './DatasetStatements';
