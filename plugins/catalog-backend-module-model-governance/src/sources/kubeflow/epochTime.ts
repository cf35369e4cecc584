import { z } from 'zod';
import { isoTimeOfEpoch } from '../../readers/values/isoTime';

/** A moment as the registry writes it, milliseconds since 1970 in text, as ISO 8601; `undefined` for what is none. */
export const epochTime = z
  .union([z.string().regex(/^\d{1,15}$/), z.number().int().nonnegative()])
  .transform(milliseconds => isoTimeOfEpoch(Number(milliseconds)))
  .optional()
  .catch(undefined);
