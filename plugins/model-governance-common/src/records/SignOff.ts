import { z } from 'zod';
import { digestSchema } from '../entity';
import { entityRefSchema, gateSchema } from '../terms';
import { actingShape, heldRoleShape } from './acts/actHead';
import { recordHeadSchema, recordIdSchema } from './RecordHead';
import { subjectSchema } from './Subject';
import { targetShape } from './target';

/** What a signer decides. @public */
export const signOffDecisionSchema = z.enum([
  'approved',
  'approved-with-conditions',
  'rejected',
]);

/** See {@link signOffDecisionSchema}. @public */
export type SignOffDecision = z.infer<typeof signOffDecisionSchema>;

/** Something that an approval depends on. @public */
export const conditionOfApprovalSchema = z.strictObject({
  text: z.string().trim().min(1).max(1000),
  /** Full ref of the user or group who sees to it. */
  owner: entityRefSchema,
  /** The day it is due; not in the past. */
  dueOn: z.iso.date(),
});

const content = {
  id: recordIdSchema,
  ...actingShape,
  gate: gateSchema,
  ...targetShape,
  decision: signOffDecisionSchema,
  conditions: z.array(conditionOfApprovalSchema).max(20),
  comment: z.string().trim().max(4000).optional(),
};

/** A sign-off without the digest of what was seen, as an older system can tell it. @public */
export const newSignOffContentSchema = z
  .strictObject(content)
  .superRefine(checkDecision);

/** A sign-off as a person submits it. @public */
export const newSignOffSchema = z
  .strictObject({
    ...content,
    /** The digest of the subject that the signer saw. */
    subjectDigest: digestSchema,
  })
  .superRefine(checkDecision);

/** See {@link newSignOffSchema}. @public */
export type NewSignOff = z.infer<typeof newSignOffSchema>;

/** A stored sign-off: a named person's decision in a role on an exact subject. @public */
export const signOffSchema = recordHeadSchema.extend({
  ...content,
  subjectDigest: digestSchema,
  subject: subjectSchema,
  ...heldRoleShape,
});

/** See {@link signOffSchema}. @public */
export type SignOff = z.infer<typeof signOffSchema>;

function checkDecision(
  {
    decision,
    conditions,
    comment,
  }: { decision: SignOffDecision; conditions: unknown[]; comment?: string },
  context: z.RefinementCtx,
): void {
  if ((decision === 'approved-with-conditions') !== conditions.length > 0) {
    context.addIssue({
      code: 'custom',
      path: ['conditions'],
      message:
        decision === 'approved-with-conditions'
          ? 'an approval with conditions needs at least one'
          : `a decision "${decision}" takes no conditions`,
    });
  }
  if (decision === 'rejected' && !comment) {
    context.addIssue({
      code: 'custom',
      path: ['comment'],
      message: 'a rejection needs a reason',
    });
  }
}
