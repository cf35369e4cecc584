import { z } from 'zod';
import { boundFactChangeSchema, signOffDecisionSchema } from '../records';
import {
  deploymentSchema,
  modelSourceFactsSchema,
  versionDetailsSchema,
} from '../registry';
import { conditionStateSchema, standingSchema } from '../scorecard';

/** A signature as the history of versions shows it. @public */
export const versionSignatureSchema = z.object({
  signOffId: z.string(),
  role: z.string(),
  /** The title of the role; its name where the policy does not know it any more. */
  title: z.string(),
  signedBy: z.string(),
  /** The person for whom a deputy signed. */
  onBehalfOf: z.string().optional(),
  signedAt: z.iso.datetime(),
  decision: signOffDecisionSchema,
});

/** See {@link versionSignatureSchema}. @public */
export type VersionSignature = z.infer<typeof versionSignatureSchema>;

/** What was decided about one version for one use case, and whether it holds. @public */
export const versionDecisionSchema = z.object({
  useCase: z.string(),
  /** `signed-in-part`: some have approved, and some role has too few. */
  outcome: z.enum([
    'approved',
    'approved-with-conditions',
    'rejected',
    'signed-in-part',
  ]),
  by: z.enum(['signatures', 'policy', 'change-plan']),
  /**
   * - `in-force`: it holds for what is there now.
   * - `in-grace`: it is over, and in its grace.
   * - `expired`: it is over, and its grace too.
   * - `revoked`: a signature was revoked without which it is not complete.
   * - `stale`: what is there now is not what it was given for.
   * - `superseded`: it was decided anew since, or another version was approved since and this one is not in use any more.
   */
  state: z.enum([
    'in-force',
    'in-grace',
    'expired',
    'revoked',
    'stale',
    'superseded',
  ]),
  /** When it was complete. */
  from: z.iso.datetime(),
  /** When it ends or ended: by time, or by a revocation. */
  until: z.iso.datetime().optional(),
  /** The digest that was decided on. */
  digest: z.string().optional(),
  /** Empty where the policy approved by itself. */
  signatures: z.array(versionSignatureSchema),
  conditions: z.array(conditionStateSchema),
  /** What was decided on against what is there now; only where it is stale. */
  changes: z.array(boundFactChangeSchema),
});

/** See {@link versionDecisionSchema}. @public */
export type VersionDecision = z.infer<typeof versionDecisionSchema>;

/** One version of a model that anybody knows. @public */
export const versionEntrySchema = versionDetailsSchema
  .omit({ version: true, metrics: true, parameters: true, sections: true })
  .extend({
    /** Absent where the entity states none. */
    version: z.string().optional(),
    /** Whether the entity names it as its version. */
    named: z.boolean(),
    /** Whether the entity says that it is in use. */
    live: z.boolean(),
    /** Whether a source says that it is in use. */
    liveBySource: z.boolean(),
    /** Ids of the sources that tell of it; none where only the entity or records do. */
    sources: z.array(z.string()),
    /** When a record first named it. */
    firstSeenAt: z.iso.datetime().optional(),
    /** Where it runs. */
    deployments: z.array(deploymentSchema),
    /** Where it stands now, by use case; only of versions that the entity names. */
    standings: z.array(standingSchema),
    /** What was decided about it, the newest first; none where nobody ever did. */
    decisions: z.array(versionDecisionSchema),
    /** Whether it may be, or might once be, used without approval in an emergency. */
    breakGlass: z.boolean(),
  });

/** See {@link versionEntrySchema}. @public */
export type VersionEntry = z.infer<typeof versionEntrySchema>;

/** All versions of a model that anybody knows, the newest first. @public */
export const versionHistorySchema = z.object({
  entityRef: z.string(),
  items: z.array(versionEntrySchema),
  /** How many there are; more than are listed where there are more than {@link MAX_VERSIONS}. */
  totalItems: z.number().int(),
  sources: z.array(modelSourceFactsSchema),
  /** Where the model runs in a version that is not told. */
  deployments: z.array(deploymentSchema),
});

/** See {@link versionHistorySchema}. @public */
export type VersionHistory = z.infer<typeof versionHistorySchema>;

/** How many versions are listed; those that the entity names always are. @public */
export const MAX_VERSIONS = 200;
