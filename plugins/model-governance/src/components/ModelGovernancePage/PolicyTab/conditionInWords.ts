import { FACT_PATHS } from '@modelgov/backstage-plugin-model-governance-common';

/** The words of a language that join facts to a sentence. */
export interface ConditionWords {
  and: string;
  or: string;
  not: (what: string) => string;
  is: (fact: string, value: string) => string;
  exists: (fact: string) => string;
  missing: (fact: string) => string;
  contains: (fact: string, what: string) => string;
  startsWith: (fact: string, value: string) => string;
}

/** Says a condition over the facts of a model in words; an operator that is not known is shown as it is written. */
export function conditionInWords(
  condition: unknown,
  words: ConditionWords,
): string {
  if (typeof condition !== 'object' || condition === null) {
    return String(condition);
  }
  const parts = Object.entries(condition).map(([key, value]) =>
    partInWords(key, value, words),
  );
  return parts.join(` ${words.and} `);
}

function partInWords(
  key: string,
  value: unknown,
  words: ConditionWords,
): string {
  const nested = (item: unknown) => conditionInWords(item, words);
  switch (key) {
    case '$all':
      return listOf(value).map(nested).join(` ${words.and} `);
    case '$any':
      return `(${listOf(value).map(nested).join(` ${words.or} `)})`;
    case '$not':
      return words.not(nested(value));
    default:
      return factInWords(FACT_PATHS[key] ?? key, value, words);
  }
}

function factInWords(
  fact: string,
  value: unknown,
  words: ConditionWords,
): string {
  if (value === true) {
    return fact;
  }
  if (value === false) {
    return words.not(fact);
  }
  if (typeof value !== 'object' || value === null) {
    return words.is(fact, String(value));
  }
  const [[operator, operand]] = Object.entries(value);
  switch (operator) {
    case '$in':
      return words.is(fact, listOf(operand).join(` ${words.or} `));
    case '$exists':
      return operand ? words.exists(fact) : words.missing(fact);
    case '$hasPrefix':
      return words.startsWith(fact, String(operand));
    case '$contains':
      return isEmptyObject(operand)
        ? words.exists(fact)
        : words.contains(fact, conditionInWords(operand, words));
    default:
      return words.is(fact, JSON.stringify(value));
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isEmptyObject(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Object.keys(value).length
  );
}
