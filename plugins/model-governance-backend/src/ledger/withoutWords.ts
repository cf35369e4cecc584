/** What stands in the place of words that were erased. */
export const ERASED_WORDS = '[erased]';

/**
 * The fields in which people give their reasons; no scorecard depends on them. Words stand in other fields too, such as
 * titles, the texts of conditions and the payload of evidence: they are what was decided on, and stay in the record.
 */
const WORDS = new Set(['comment', 'justification', 'rationale', 'reason']);

/** The content of a record without the reasons of who made it. */
export function withoutWords(
  content: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(content).map(([field, value]) => [
      field,
      WORDS.has(field) && typeof value === 'string'
        ? ERASED_WORDS
        : withoutWordsIn(value),
    ]),
  );
}

function withoutWordsIn(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutWordsIn);
  }
  return typeof value === 'object' && value !== null
    ? withoutWords({ ...value })
    : value;
}
