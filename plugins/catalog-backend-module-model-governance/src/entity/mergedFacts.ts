import {
  REGISTRY_LIMITS,
  type RegistryFacts,
} from '@modelgov/backstage-plugin-model-governance-common';
import { newestVersionsFirst } from '../describe/newestVersionsFirst';

/** What two say of a model, each of every version that it knows: what a document says is never told as the word of a registry. */
export function mergedFacts(
  first: RegistryFacts,
  second: RegistryFacts,
): RegistryFacts {
  return {
    sources: [...first.sources, ...second.sources],
    versions: newestVersionsFirst([...first.versions, ...second.versions]),
    deployments: [...first.deployments, ...second.deployments].slice(
      0,
      REGISTRY_LIMITS.deployments,
    ),
  };
}
