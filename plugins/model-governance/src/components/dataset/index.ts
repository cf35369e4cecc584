export * from './DatasetAnswers';
export * from './DatasetBadge';
export * from './DatasetStatements';
export * from './PolicyNotice';
