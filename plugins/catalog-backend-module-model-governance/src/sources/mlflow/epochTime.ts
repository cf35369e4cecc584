import { z } from 'zod';
import { isoTimeOfEpoch } from '../../readers/values/isoTime';

/** A moment as MLflow writes it, in milliseconds since 1970, as ISO 8601; `undefined` for what is none. */
export const epochTime = z
  .union([z.number(), z.string().regex(/^\d{1,15}$/)])
  .transform(milliseconds => isoTimeOfEpoch(Number(milliseconds)))
  .optional()
  .catch(undefined);
