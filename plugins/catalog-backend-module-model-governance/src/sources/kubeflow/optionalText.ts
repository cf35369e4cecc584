import { z } from 'zod';

/** Text that says something; `undefined` for what is empty or no text. */
export const optionalText = z
  .string()
  .trim()
  .min(1)
  .optional()
  .catch(undefined);
