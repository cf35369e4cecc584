import { z } from 'zod';

/** An id that the registry gave: a whole number in text. It stands in paths. */
export const resourceId = z
  .string()
  .regex(/^[1-9]\d{0,18}$/, 'expected an id of the registry, a whole number');
