import { z } from 'zod';
import { subjectSchema } from '../records';
import { signOffStateSchema } from '../scorecard';
import { many } from './many';

/** The query of what a signer would sign. @public */
export const subjectQuerySchema = z.strictObject({
  /** Absent: the version that the entity names. */
  version: z.string().min(1).max(200).optional(),
  /** Names of use cases; absent: all active ones. */
  useCase: many(z.string().min(1).max(63)),
});

/** See {@link subjectQuerySchema}. @public */
export interface SubjectQuery {
  version?: string;
  useCase?: string | string[];
}

/** What a signer of now would sign, and who is asked to sign it. @public */
export const subjectToSignSchema = z.object({
  subject: subjectSchema,
  subjectDigest: z.string(),
  signOffs: z.array(signOffStateSchema),
});
