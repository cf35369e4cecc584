import { z } from 'zod';
import { recordIdSchema } from '../records';
import { reasonSchema } from '../records/acts/actHead';
import { entityRefSchema } from '../terms';

/** A delegation as a person submits it, who holds the role in person. Days are those of UTC. @public */
export const newDelegationSchema = z
  .strictObject({
    id: recordIdSchema,
    role: z.string().min(1).max(100),
    /** Full user ref of who acts for the person. */
    deputy: entityRefSchema.refine(ref => ref.startsWith('user:'), {
      error: 'must be a user',
    }),
    /** The first day; not in the past. */
    from: z.iso.date(),
    /** The last day. */
    until: z.iso.date(),
    reason: reasonSchema,
  })
  .refine(({ from, until }) => until >= from, {
    path: ['until'],
    error: 'lies before from',
  });

/** See {@link newDelegationSchema}. @public */
export type NewDelegation = z.infer<typeof newDelegationSchema>;

/** The end of a delegation before its time, as one of its two persons submits it. @public */
export const newDelegationEndSchema = z.strictObject({
  id: recordIdSchema,
  reason: reasonSchema,
});

/** See {@link newDelegationEndSchema}. @public */
export type NewDelegationEnd = z.infer<typeof newDelegationEndSchema>;

/** A role that one person lends to another for a time. @public */
export const delegationSchema = z.object({
  ...newDelegationSchema.shape,
  /** Full user ref of who lends the role and goes on holding it. */
  principal: z.string(),
  recordedAt: z.iso.datetime(),
  /** Present where it was ended before its time. */
  endedAt: z.iso.datetime().optional(),
  endedBy: z.string().optional(),
});

/** See {@link delegationSchema}. @public */
export type Delegation = z.infer<typeof delegationSchema>;

/** The delegations of one person that run or are to come. @public */
export const delegationListSchema = z.object({
  /** By which others act for them. */
  given: z.array(delegationSchema),
  /** By which they act for others. */
  received: z.array(delegationSchema),
});

/** See {@link delegationListSchema}. @public */
export type DelegationList = z.infer<typeof delegationListSchema>;
