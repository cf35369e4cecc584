import { isError } from '@backstage/errors';
import { z } from 'zod';
import { parseJsonText } from '../../documents/parseJsonText';
import { optional } from '../values/optional';
import { optionalText } from '../values/optionalText';
import { scalarText } from '../values/scalarText';
import { cardSchema } from './cardSchema';

/** The API counts seconds since 1970, the command line writes ISO 8601. */
const time = optional(
  z.union([z.number(), z.string()], { error: 'expected a time' }),
);

const content = z
  .unknown()
  .transform((value, context): unknown => {
    try {
      return typeof value === 'string' ? parseJsonText(value) : value;
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: isError(error) ? error.message : 'cannot be read',
      });
      return z.NEVER;
    }
  })
  .pipe(cardSchema);

/** A card as SageMaker gives it: with its name, version and status, and the content as text of JSON. */
export const envelopeSchema = z.object({
  ModelCardName: z.string().min(1),
  ModelCardVersion: optional(scalarText),
  ModelCardStatus: optionalText,
  CreationTime: time,
  LastModifiedTime: time,
  CreatedBy: optional(z.object({ UserProfileName: optionalText })),
  Tags: optional(z.array(z.object({ Key: z.string(), Value: z.string() }))),
  Content: content,
});

/** See {@link envelopeSchema}. */
export type Envelope = z.output<typeof envelopeSchema>;
