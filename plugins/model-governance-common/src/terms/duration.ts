import { Duration } from 'luxon';
import { z } from 'zod';

/** An ISO 8601 duration such as `P180D` or `P12M`. @public */
export const isoDurationSchema = z.string().refine(
  value => {
    const duration = Duration.fromISO(value);
    return duration.isValid && duration.toMillis() > 0;
  },
  { error: 'must be an ISO 8601 duration such as P180D' },
);
