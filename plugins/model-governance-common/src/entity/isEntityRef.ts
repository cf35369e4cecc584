import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * Refs become relations, which the catalog keeps in columns of 255 characters and never stores an entity that has a longer
 * one. This leaves room for a namespace that the ref inherits.
 */
const MAX_REF_LENGTH = 190;

/** Parsing takes all that follows the first slash for the name. */
const REF_PART = /^[^\s/:\p{Cc}]+$/u;

/** Whether a text that an author writes is an entity ref that the catalog can keep; the kind may be left out. */
export function isEntityRef(ref: string): boolean {
  try {
    const parsed = parseEntityRef(ref, { defaultKind: 'resource' });
    return (
      Object.values(parsed).every(part => REF_PART.test(part)) &&
      stringifyEntityRef(parsed).length <= MAX_REF_LENGTH
    );
  } catch {
    return false;
  }
}
