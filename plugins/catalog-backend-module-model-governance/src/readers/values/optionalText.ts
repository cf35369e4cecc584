import { z } from 'zod';

/** A text that may be missing; one without a letter in it is missing too. */
export const optionalText = z
  .string()
  .nullish()
  .transform(text => text?.trim() || undefined);
