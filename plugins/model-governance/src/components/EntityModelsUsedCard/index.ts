export * from './EntityModelsUsedCard';
