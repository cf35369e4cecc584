export * from './EntityModelGovernanceBadge';
