import {
  REGISTRY_LIMITS,
  type RegistryFacts,
} from '@modelgov/backstage-plugin-model-governance-common';
import { keptVersions } from '../describe/keptVersions';

/** What two say of a model: of a version that both know, the second says what the first leaves open. */
export function mergedFacts(
  first: RegistryFacts,
  second: RegistryFacts,
): RegistryFacts {
  const versions = new Map(first.versions.map(known => [known.version, known]));
  for (const version of second.versions) {
    const known = versions.get(version.version);
    versions.set(version.version, { ...version, ...known });
  }
  return {
    sources: [...first.sources, ...second.sources],
    versions: keptVersions([...versions.values()]),
    deployments: [...first.deployments, ...second.deployments].slice(
      0,
      REGISTRY_LIMITS.deployments,
    ),
  };
}
