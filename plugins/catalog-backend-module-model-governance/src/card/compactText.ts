/** How long a fact of a card may be; the catalog's search leaves out values over 200 characters. */
const MAX_LENGTH = 100;

/**
 * One line of at most 100 characters, without control characters (PostgreSQL refuses NUL) and markup of emphasis or code.
 */
export function compactText(value: string): string {
  const line = value
    .slice(0, 10 * MAX_LENGTH)
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/\*\*|__|`/g, '')
    .trim();
  return [...line].slice(0, MAX_LENGTH).join('').trim();
}
