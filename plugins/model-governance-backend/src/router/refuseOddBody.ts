import { InputError } from '@backstage/errors';
import type express from 'express';

/** How many levels the value of a field has at most. */
const MAX_DEPTH = 50;

/** PostgreSQL keeps no NUL, and UTF-8 no half of a surrogate pair. */
const UNKEPT = /[\0\p{Surrogate}]/u;

/**
 * Refuses JSON that cannot be kept as it is, or of which no digest can be made: text that no database keeps, numbers that
 * overflow to infinity, and nesting without end.
 */
export const refuseOddBody: express.RequestHandler = (
  request,
  _response,
  next,
) => {
  const odd = Object.entries(Object(request.body)).find(
    ([field, value]) => UNKEPT.test(field) || isOdd(value, MAX_DEPTH),
  );
  next(
    odd &&
      new InputError(
        `body: ${JSON.stringify(
          odd[0],
        )} must have text without NUL and halves of characters, finite numbers, and at most ${MAX_DEPTH} levels`,
      ),
  );
};

function isOdd(value: unknown, levels: number): boolean {
  switch (typeof value) {
    case 'string':
      return UNKEPT.test(value);
    case 'number':
      return !Number.isFinite(value);
    case 'object':
      return (
        value !== null &&
        (levels === 0 ||
          Object.entries(value).some(
            ([key, below]) => UNKEPT.test(key) || isOdd(below, levels - 1),
          ))
      );
    default:
      return false;
  }
}
