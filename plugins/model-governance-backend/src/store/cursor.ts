import { InputError } from '@backstage/errors';

type CursorValue = string | number;

/** Packs the position behind the last row of a page. */
export function encodeCursor(position: CursorValue[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * Unpacks a position.
 *
 * @throws InputError where the cursor is not one that {@link encodeCursor} made for this list
 */
export function decodeCursor(
  cursor: string,
  types: ('string' | 'number')[],
): CursorValue[] {
  try {
    const position: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString(),
    );
    if (
      Array.isArray(position) &&
      position.length === types.length &&
      types.every((type, index) => typeof position[index] === type)
    ) {
      return position;
    }
  } catch {
    // told below
  }
  throw new InputError('cursor: is not one that this list gave out');
}
