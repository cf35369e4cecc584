import { z } from 'zod';

/** What a metric may have for its value in the formats that leave it open. */
export const metricValueSchema = z.union(
  [z.number(), z.string(), z.boolean()],
  {
    error: 'expected a number, text or a truth value',
  },
);
