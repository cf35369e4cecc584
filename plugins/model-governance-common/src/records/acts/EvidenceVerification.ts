import { z } from 'zod';
import { evidenceTypeSchema } from '../../evidence/EvidenceType';
import { actHeadSchema, newActShape } from './actHead';

/** Whether what the link of evidence leads to has the digest that was given. @public */
export const newEvidenceVerificationSchema = z.strictObject({
  ...newActShape,
});

/** See {@link newEvidenceVerificationSchema}. @public */
export type NewEvidenceVerification = z.infer<
  typeof newEvidenceVerificationSchema
>;

/** Whether what the link of evidence leads to has the digest that was given. @public */
export const evidenceVerificationSchema = actHeadSchema.extend({
  ...newEvidenceVerificationSchema.shape,
  kind: z.literal('evidence-verification'),
  /** Id of the evidence. */
  about: z.string(),
  /** Of the evidence: what is said about sensitive evidence is sensitive itself. */
  evidenceType: evidenceTypeSchema,
  /** The digest of what was found; left out for readers who may not see the evidence. */
  found: z.string().optional(),
  matches: z.boolean(),
});

/** See {@link evidenceVerificationSchema}. @public */
export type EvidenceVerification = z.infer<typeof evidenceVerificationSchema>;
