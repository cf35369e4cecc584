import type { BoundFactChange, BoundFacts } from '../records';

const NOTHING = '—';

/** What differs between the facts that were signed and those of now, in the words of the entity where it has them. */
export function boundFactChanges(
  signed: BoundFacts,
  now: BoundFacts,
): BoundFactChange[] {
  const before = flatten(signed);
  const after = flatten(now);
  return [...new Set([...before.keys(), ...after.keys()])]
    .map(path => ({
      path,
      signed: before.get(path) || NOTHING,
      now: after.get(path) || NOTHING,
    }))
    .filter(change => change.signed !== change.now);
}

function flatten(bound: BoundFacts): Map<string, string | undefined> {
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
