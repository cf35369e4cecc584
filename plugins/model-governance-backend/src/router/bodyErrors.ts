import { CustomErrorBase, InputError } from '@backstage/errors';
import type express from 'express';

class PayloadTooLargeError extends CustomErrorBase {
  readonly name = 'PayloadTooLargeError';
  readonly statusCode = 413;
}

/** Says of a body that cannot be read that it is the body, and why. */
export const bodyErrors: express.ErrorRequestHandler = (
  error,
  _request,
  _response,
  next,
) => {
  if (error.type === 'entity.too.large') {
    next(
      new PayloadTooLargeError(
        `body: has more than the ${error.limit} bytes that are read`,
      ),
    );
  } else if (error.type === 'entity.parse.failed') {
    next(new InputError(`body: is not JSON: ${error.message}`));
  } else if (error.statusCode === 400) {
    next(new InputError(`body: cannot be read: ${error.message}`));
  } else {
    next(error);
  }
};
