import { z } from 'zod';
import { digestSchema } from '../entity';
import { evidenceTypeSchema, measureSchema } from '../evidence/EvidenceType';
import { recordHeadSchema, recordIdSchema } from './RecordHead';

/** Evidence as it is submitted. @public */
export const newEvidenceSchema = z.strictObject({
  id: recordIdSchema,
  type: evidenceTypeSchema,
  title: z.string().trim().min(1).max(200),
  /**
   * Ids of the requirements it supports. May be empty for every type but `document`: then it supports all
   * requirements that ask for its type.
   */
  requirements: z.array(z.string().max(100)).max(50),
  /** The use case it belongs to; absent: all. */
  useCase: z.string().min(1).max(63).optional(),
  /** The version it is of: a live one, or the one that the entity names; absent: that one. */
  version: z.string().min(1).max(200).optional(),
  /**
   * Id of evidence of the same type that it corrects, such as one with a wrong date or digest; that one counts no more. What
   * was rejected is not corrected but answered by new evidence.
   */
  supersedes: recordIdSchema.optional(),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  digest: digestSchema.optional(),
  /** By type; see the registry of evidence types. */
  payload: z.record(z.string(), z.unknown()),
  /** The day the evidence was collected; not in the future. */
  collectedOn: z.iso.date(),
  /** The day it ends; not in the past. */
  expiresOn: z.iso.date().optional(),
  comment: z.string().trim().max(4000).optional(),
});

/** See {@link newEvidenceSchema}. @public */
export type NewEvidence = z.infer<typeof newEvidenceSchema>;

/** Who brought the evidence. @public */
export const evidenceSourceSchema = z.enum([
  'user',
  'pipeline',
  'catalog',
  'registry',
]);

const { version: _version, ...content } = newEvidenceSchema.shape;

/** A stored record of evidence; the version it is of is its `modelVersion`. @public */
export const evidenceSchema = recordHeadSchema.extend({
  ...content,
  /** The group for which a pipeline brought it: all its members count as who brought it. */
  onBehalfOf: z.string().optional(),
  source: evidenceSourceSchema,
  /** The registry or the document that says so, such as `mlflow/prod`; of evidence that the portal drew from one. */
  sourceId: z.string().optional(),
  /** Computed from the payload when it was recorded. */
  measures: z.array(measureSchema),
  /** Whether payload, measures, link, digest and comment are left out, since the reader may not see them. */
  withheld: z.boolean().optional(),
});

/** See {@link evidenceSchema}. @public */
export type Evidence = z.infer<typeof evidenceSchema>;
