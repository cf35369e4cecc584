import { InputError } from '@backstage/errors';
import type express from 'express';

/** Refuses what cannot be decoded, and what PostgreSQL cannot compare with: the character NUL in an address. */
export const refuseOddUrl: express.RequestHandler = (
  request,
  _response,
  next,
) => {
  if (/%00/.test(request.url)) {
    next(new InputError('url: must not contain the character NUL'));
  } else if (!isDecodable(request.path)) {
    next(new InputError('url: is not UTF-8, percent-encoded'));
  } else {
    next();
  }
};

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
