import { InputError } from '@backstage/errors';

type CursorValue = string | number;

/** What the values of a position can be: an integer fits an integer column, a time is in milliseconds. */
const CURSOR_TYPES = {
  string: (value: unknown) =>
    typeof value === 'string' && !value.includes('\0'),
  integer: (value: unknown) =>
    Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  time: (value: unknown) =>
    Number.isInteger(value) && !Number.isNaN(new Date(Number(value)).getTime()),
};

/** Packs the position behind the last row of a page. */
export function encodeCursor(position: CursorValue[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * Cuts a page out of rows of which one more than the page holds was asked for.
 *
 * @param positionOf - where the list goes on behind a row
 */
export function cutPage<TRow>(
  rows: TRow[],
  limit: number,
  positionOf: (row: TRow) => CursorValue[],
): { rows: TRow[]; nextCursor?: string } {
  const page = rows.slice(0, limit);
  return {
    rows: page,
    nextCursor:
      rows.length > limit
        ? encodeCursor(positionOf(page[page.length - 1]))
        : undefined,
  };
}

/**
 * Unpacks a position.
 *
 * @throws InputError where the cursor is not one that {@link encodeCursor} made for this list
 */
export function decodeCursor(
  cursor: string,
  types: (keyof typeof CURSOR_TYPES)[],
): CursorValue[] {
  try {
    const position: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString(),
    );
    if (
      Array.isArray(position) &&
      position.length === types.length &&
      types.every((type, index) => CURSOR_TYPES[type](position[index]))
    ) {
      return position;
    }
  } catch {
    // told below
  }
  throw new InputError('cursor: is not one that this list gave out');
}
