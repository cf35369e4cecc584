import { z } from 'zod';

/** Text; `undefined` where it is empty or `null`, as MLflow leaves out what was never set. */
export const someText = z
  .string()
  .nullish()
  .transform(text => text?.trim() || undefined);
