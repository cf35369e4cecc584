export * from './modelGovernanceTranslationRef';
