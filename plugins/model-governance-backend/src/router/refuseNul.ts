import { InputError } from '@backstage/errors';
import type express from 'express';

/** Refuses what PostgreSQL cannot compare with: the character NUL in an address. */
export const refuseNul: express.RequestHandler = (request, _response, next) => {
  next(
    /%00/.test(request.url)
      ? new InputError('url: must not contain the character NUL')
      : undefined,
  );
};
