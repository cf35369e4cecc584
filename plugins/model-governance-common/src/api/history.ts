import { z } from 'zod';
import { ACT_KINDS } from '../records';
import { governanceStatusSchema, riskTierSchema } from '../terms';

/** What made a scorecard change. @public */
export const changeCauseSchema = z.enum([
  'registered',
  'entity',
  'assessment',
  'evidence',
  'sign-off',
  'policy',
  'dependency',
  'time',
  'import',
  'unregistered',
  ...ACT_KINDS,
]);

/** See {@link changeCauseSchema}. @public */
export type ChangeCause = z.infer<typeof changeCauseSchema>;

/** A moment at which score, level, status or tier of a model changed. @public */
export const historyEntrySchema = z.object({
  at: z.iso.datetime(),
  score: z.number().int(),
  level: z.string().optional(),
  status: governanceStatusSchema,
  tier: riskTierSchema,
  version: z.string().optional(),
  cause: changeCauseSchema,
  /** The record that caused it, and who recorded it. */
  recordId: z.string().optional(),
  actor: z.string().optional(),
});

/** See {@link historyEntrySchema}. @public */
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
