import { z } from 'zod';
import { digestSchema } from '../../entity';
import { subjectSchema } from '../Subject';
import { actHeadSchema } from './actHead';

/** An approval that the policy gives by itself, since no role has to sign for the tier. @public */
export const automaticApprovalSchema = actHeadSchema.extend({
  kind: z.literal('automatic-approval'),
  gate: z.string(),
  subject: subjectSchema,
  subjectDigest: digestSchema,
});

/** See {@link automaticApprovalSchema}. @public */
export type AutomaticApproval = z.infer<typeof automaticApprovalSchema>;
