import { z } from 'zod';
import { evidenceTypeSchema } from '../../evidence/EvidenceType';
import { actHeadSchema, newActShape, reasonSchema } from './actHead';

/** What a registry or a document says is not so: it counts no more until a role accepts it after all. @public */
export const newEvidenceDisputeSchema = z.strictObject({
  ...newActShape,
  reason: reasonSchema,
});

/** See {@link newEvidenceDisputeSchema}. @public */
export type NewEvidenceDispute = z.infer<typeof newEvidenceDisputeSchema>;

/** What a registry or a document says is not so: it counts no more until a role accepts it after all. @public */
export const evidenceDisputeSchema = actHeadSchema.extend({
  ...newEvidenceDisputeSchema.shape,
  kind: z.literal('evidence-dispute'),
  /** Left out for readers who may not see the evidence. */
  reason: reasonSchema.optional(),
  /** Id of the evidence. */
  about: z.string(),
  /** Of the evidence: what is said about sensitive evidence is sensitive itself. */
  evidenceType: evidenceTypeSchema,
});

/** See {@link evidenceDisputeSchema}. @public */
export type EvidenceDispute = z.infer<typeof evidenceDisputeSchema>;
