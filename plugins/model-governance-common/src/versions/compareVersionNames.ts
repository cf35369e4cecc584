import compare from 'semver/functions/compare';
import valid from 'semver/functions/valid';

const NUMBERS = /^v?\d+(\.\d+)*$/;

/** Numbers in names compare as numbers, so that 10 comes after 9. */
const NATURAL = new Intl.Collator('en-US', { numeric: true });

/** The natural order of version names, the oldest first: semantic versions by their rules, others by their numbers. */
export function compareVersionNames(a: string, b: string): number {
  return valid(a) && valid(b) ? compare(a, b) : NATURAL.compare(a, b);
}

/** Whether the names alone tell which of two versions is newer: of names such as hashes nobody knows. */
export function isOrderedByName(a: string, b: string): boolean {
  return Boolean(valid(a) && valid(b)) || (NUMBERS.test(a) && NUMBERS.test(b));
}
