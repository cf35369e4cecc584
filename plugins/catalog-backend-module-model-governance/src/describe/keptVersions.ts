import {
  REGISTRY_LIMITS,
  type VersionDetails,
} from '@modelgov/backstage-plugin-model-governance-common';
import { newestVersionsFirst } from './newestVersionsFirst';

/** As many versions as are kept of a model, the newest first: those that are live, then the newest of the others. */
export function keptVersions<T extends VersionDetails>(
  versions: readonly T[],
): T[] {
  const newestFirst = newestVersionsFirst(versions);
  if (newestFirst.length <= REGISTRY_LIMITS.versions) {
    return newestFirst;
  }
  const liveFirst = [
    ...newestFirst.filter(({ live }) => live),
    ...newestFirst.filter(({ live }) => !live),
  ];
  const kept = new Set(liveFirst.slice(0, REGISTRY_LIMITS.versions));
  return newestFirst.filter(version => kept.has(version));
}
