import { cleanText } from '../describe/cleanText';

/** More models than this have no identity in common, but a placeholder, or a label that says something else. */
const MAX_MODELS = 20;
const MAX_SHOWN = 100;

/**
 * Without identities that too many models share to be one model: merging them would take all but one out of the catalog, for
 * good.
 *
 * @param shared - models by an identity that they share
 */
export function believedIdentities(
  shared: ReadonlyMap<string, readonly string[]>,
): {
  shared: Map<string, readonly string[]>;
  /** What is odd about them, for people. */
  problems: string[];
} {
  const isBelieved = (ids: readonly string[]) => ids.length <= MAX_MODELS;
  const all = [...shared];
  return {
    shared: new Map(all.filter(([, ids]) => isBelieved(ids))),
    problems: all
      .filter(([, ids]) => !isBelieved(ids))
      .map(
        ([identity, { length }]) =>
          `${length} models share the ${cleanText(
            identity,
            MAX_SHOWN,
          )}, more than the ${MAX_MODELS} that are believed to be one; it makes none of them the same`,
      ),
  };
}
