export * from './RegistryFacts';
export * from './registryFactsFromEntity';
