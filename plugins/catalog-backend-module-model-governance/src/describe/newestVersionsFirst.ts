import type { VersionDetails } from '@modelgov/backstage-plugin-model-governance-common';

const { compare } = new Intl.Collator('en', { numeric: true });

/** Versions by the time they were made, the newest first; those without a time after them, by their numbers. */
export function newestVersionsFirst<T extends VersionDetails>(
  versions: readonly T[],
): T[] {
  return [...versions].sort(
    (a, b) =>
      (b.createdAt ?? '').localeCompare(a.createdAt ?? '') ||
      compare(b.version, a.version),
  );
}
