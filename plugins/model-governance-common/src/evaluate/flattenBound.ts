import type { BoundFacts } from '../records';

/** Bound facts by their paths, in the words of the entity where it has them. */
export function flattenBound(
  bound: BoundFacts,
): Map<string, string | undefined> {
  const { useCases, datasets, ...fields } = bound;
  return new Map([
    ...Object.entries(fields),
    ['datasets', datasets.join(', ')],
    ...useCases.flatMap(({ name, intendedPurpose, roles, tier }) => {
      const at = `useCases.${name}`;
      return [
        [`${at}.intendedPurpose`, intendedPurpose],
        [`${at}.roles`, roles.join(', ')],
        [`${at}.tier`, tier],
      ] as const;
    }),
  ]);
}
