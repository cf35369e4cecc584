import { z } from 'zod';
import { cardSectionSchema } from '../entity';
import { evidenceTypeSchema } from '../evidence/EvidenceType';
import { boundFactChangeSchema, changePlanOfSubjectSchema } from '../records';
import { governanceStatusSchema } from '../terms';
import { versionSignatureSchema } from './VersionHistory';

const text = z.string();

/** A fact on both sides; absent where nothing states it. */
const bothSides = <T extends z.ZodType>(value: T) => ({
  from: value.optional(),
  to: value.optional(),
});

/** The facts of a version that are compared one by one. @public */
export const VERSION_FACTS = [
  'digest',
  'artifact',
  'stage',
  'aliases',
  'license',
  'run',
  'createdBy',
  'createdAt',
] as const;

const metricValueSchema = z.object({
  value: z.union([z.number(), z.string()]),
  interval: z.object({ lower: z.number(), upper: z.number() }).optional(),
});

/** A metric of two versions, joined by its name, dataset, split and segment. @public */
export const metricComparisonSchema = z.object({
  name: text,
  dataset: text.optional(),
  split: text.optional(),
  segment: text.optional(),
  ...bothSides(metricValueSchema),
  /** Of numbers: after minus before. */
  difference: z.number().optional(),
});

/** See {@link metricComparisonSchema}. @public */
export type MetricComparison = z.infer<typeof metricComparisonSchema>;

/** A dataset of two versions, joined by its name and role. @public */
export const datasetComparisonSchema = z.object({
  name: text,
  role: text.optional(),
  url: text.optional(),
  /**
   * - `same`: both use it; also where its digest is told of neither, or of one only.
   * - `changed`: both use one of the name, with another digest.
   * - `added`, `removed`: one of them does not use it.
   * - `only-from`, `only-to`: nothing tells what the other uses.
   */
  change: z.enum([
    'same',
    'changed',
    'added',
    'removed',
    'only-from',
    'only-to',
  ]),
  fromDigest: text.optional(),
  toDigest: text.optional(),
});

/** See {@link datasetComparisonSchema}. @public */
export type DatasetComparison = z.infer<typeof datasetComparisonSchema>;

const evidenceHeadSchema = z.object({
  id: text,
  title: text,
  collectedOn: z.iso.date(),
  /** Whether somebody rejected it, or found its link to lead to something else. */
  rejected: z.boolean(),
});

/** The evidence of one type that was brought for each of two versions. @public */
export const evidenceComparisonSchema = z.object({
  type: evidenceTypeSchema,
  from: z.array(evidenceHeadSchema),
  to: z.array(evidenceHeadSchema),
});

/** See {@link evidenceComparisonSchema}. @public */
export type EvidenceComparison = z.infer<typeof evidenceComparisonSchema>;

/** What becomes of the approval of one version, for one use case, when another takes its place. @public */
export const signOffComparisonSchema = z.object({
  useCase: text,
  /**
   * - `stale`: it does not hold for the other version, which needs to be signed anew.
   * - `carries-over`: the change plan that was signed with it covers the other version.
   * - `approved-otherwise`: the other version has an approval that does not come of this one.
   * - `not-needed`: nobody has to sign for the other version.
   * - `none`: there is no approval in force that could go stale.
   */
  outcome: z.enum([
    'stale',
    'carries-over',
    'approved-otherwise',
    'not-needed',
    'none',
  ]),
  /** The signatures in force; empty where there are none, or where the policy approved by itself. */
  signatures: z.array(versionSignatureSchema),
  /** When the approval ends. */
  until: z.iso.datetime().optional(),
  /** The bounds that were signed with it. */
  changePlan: changePlanOfSubjectSchema.optional(),
  /** The bound facts that differ from what was signed, and whether the change plan allows each. */
  changes: z.array(boundFactChangeSchema.extend({ allowed: z.boolean() })),
  /** Why, in the words of findings. */
  reason: text,
  /** Where each version stands, the second as if the entity named it. */
  before: z.object({ status: governanceStatusSchema, reason: text }),
  after: z.object({
    status: governanceStatusSchema,
    reason: text,
    /** The open requirements that block production for it, other than the signature. */
    openBlockers: z.array(z.object({ requirementId: text, title: text })),
  }),
});

/** See {@link signOffComparisonSchema}. @public */
export type SignOffComparison = z.infer<typeof signOffComparisonSchema>;

/** What differs between two versions of a model. @public */
export const versionComparisonSchema = z.object({
  entityRef: text,
  from: text,
  to: text,
  signOffs: z.array(signOffComparisonSchema),
  facts: z.array(z.object({ fact: z.enum(VERSION_FACTS), ...bothSides(text) })),
  metrics: z.array(metricComparisonSchema),
  datasets: z.array(datasetComparisonSchema),
  parameters: z.array(z.object({ name: text, ...bothSides(text) })),
  /** Which sections the card of each version has; a side is absent where no card of it is known, and all where none is. */
  sections: z
    .array(
      z.object({
        section: cardSectionSchema,
        ...bothSides(z.boolean()),
      }),
    )
    .optional(),
  evidence: z.array(evidenceComparisonSchema),
});

/** See {@link versionComparisonSchema}. @public */
export type VersionComparison = z.infer<typeof versionComparisonSchema>;
