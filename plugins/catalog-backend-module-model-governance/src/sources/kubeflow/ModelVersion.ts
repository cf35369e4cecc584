import { z } from 'zod';
import { optionalText } from './optionalText';
import { resourceId } from './resourceId';
import { resourceSchema } from './resourceSchema';

/** A version of a registered model. */
export const modelVersionSchema = resourceSchema.extend({
  name: z.string().trim().min(1),
  registeredModelId: resourceId,
  author: optionalText,
  state: optionalText,
});

/** See {@link modelVersionSchema}. */
export type ModelVersion = z.infer<typeof modelVersionSchema>;
