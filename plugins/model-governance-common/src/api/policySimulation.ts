import { z } from 'zod';
import { builtInPackSchema } from '../policy';
import { governanceStatusSchema, riskTierSchema } from '../terms';

/** How many models one simulation looks at; the next request goes on where it ended. @public */
export const MAX_SIMULATED_MODELS = 5000;

/** How many changed models one simulation names. @public */
export const MAX_SIMULATED_CHANGES = 500;

/**
 * The body of `POST /policy/simulate`: what is different from the policy in force, and from today.
 *
 * @public
 */
export const policySimulationRequestSchema = z.strictObject({
  /** The built-in packs beside the baseline; absent: those in force. */
  builtIn: z.array(builtInPackSchema).max(20).optional(),
  /** YAML of policy packs. One whose `metadata.id` is in force takes its place, any other comes last. */
  packs: z.array(z.string().min(1).max(200_000)).max(10).default([]),
  /** The day as of which is judged, not before today; facts and records are those of now. */
  asOf: z.iso.date().optional(),
  /** How many of the changed models are named, those that change most first. */
  limit: z.number().int().min(0).max(MAX_SIMULATED_CHANGES).default(100),
  /** Goes on behind the models that an earlier answer to the same question looked at. */
  cursor: z.string().max(1000).optional(),
});

/** See {@link policySimulationRequestSchema}; what a caller may leave out is optional. @public */
export type PolicySimulationRequest = z.input<
  typeof policySimulationRequestSchema
>;

const transition = <T extends z.ZodType>(value: T) =>
  z.object({ from: value, to: value });

const counted = <T extends z.ZodType>(value: T) =>
  z.array(z.object({ from: value, to: value, models: z.number().int() }));

/** A level, or `null` for none. */
const level = z.string().nullable();

/** How a model would change. @public */
export const simulatedChangeSchema = z.object({
  entityRef: z.string(),
  title: z.string(),
  score: transition(z.number().int()),
  status: transition(governanceStatusSchema),
  tier: transition(riskTierSchema),
  level: transition(level),
  /** Ids of requirements that would be open and are not now, and the reverse. */
  opens: z.array(z.string()),
  closes: z.array(z.string()),
  /** Why its status would be what it would be, in one sentence. */
  reason: z.string(),
});

/** See {@link simulatedChangeSchema}. @public */
export type SimulatedChange = z.infer<typeof simulatedChangeSchema>;

/** What another policy, or another day, would do to the models that the caller may see. @public */
export const policySimulationSchema = z.object({
  /** The policy that was tried. */
  policy: z.object({ version: z.string(), digest: z.string() }),
  /** The moment as of which was judged. */
  at: z.iso.datetime(),
  /** How many models were looked at; with `nextCursor`, there are more. */
  models: z.number().int(),
  /** How many of them would change. */
  changed: z.number().int(),
  /** How many go from what to what; those that stay are left out. */
  transitions: z.object({
    status: counted(governanceStatusSchema),
    tier: counted(riskTierSchema),
    level: counted(level),
  }),
  /** The mean over all models that were looked at; 0 where there are none. */
  meanScoreChange: z.number(),
  /** Those that change most first: a change of status, then of score. */
  items: z.array(simulatedChangeSchema),
  nextCursor: z.string().optional(),
});

/** See {@link policySimulationSchema}. @public */
export type PolicySimulation = z.infer<typeof policySimulationSchema>;
