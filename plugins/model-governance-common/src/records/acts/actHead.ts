import { z } from 'zod';
import { entityRefSchema } from '../../terms';
import { recordHeadSchema, recordIdSchema } from '../RecordHead';

const text = z.string().trim().min(1).max(4000);

/** What the submission of every act carries. */
export const newActShape = { id: recordIdSchema };

/** Words that must be there. */
export const reasonSchema = text;

/** Words that may be there. */
export const commentSchema = text.optional();

/** The role in which somebody acts; the server checks that they hold it. */
export const actingShape = {
  role: z.string().min(1).max(100),
  /** Full user ref of the person for whom a deputy acts, under a delegation that the server looks up. */
  onBehalfOf: entityRefSchema.optional(),
};

/** How a role was held: stored with every act in a role. */
export const heldRoleShape = {
  /** The groups through which it was held, from the direct one to the one that the policy names. */
  membership: z.array(z.string()),
  /** The delegation under which a deputy acted. */
  delegationId: z.string().optional(),
};

/** A stored act: what is common, and its kind. */
export const actHeadSchema = recordHeadSchema;

/** Adds to the schema of a decision that a negative one needs a comment. */
export function negativeNeedsComment(negative: string) {
  return (
    { decision, comment }: { decision: string; comment?: string },
    context: z.RefinementCtx,
  ): void => {
    if (decision === negative && !comment) {
      context.addIssue({
        code: 'custom',
        path: ['comment'],
        message: `a decision "${negative}" needs a reason`,
      });
    }
  };
}
