import type { VersionEntry } from '@modelgov/backstage-plugin-model-governance-common';
import type { ComparedVersions } from './useComparedVersions';

/**
 * Two versions to compare, the older before the newer.
 *
 * @param items - The newest first.
 */
export function olderFirst(
  items: readonly Pick<VersionEntry, 'version'>[],
  a: string,
  b: string,
): ComparedVersions {
  const [to, from] = items
    .flatMap(({ version }) => version ?? [])
    .filter(version => version === a || version === b);
  return { from, to };
}
