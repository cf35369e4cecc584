import type { z } from 'zod';
import { optionalText } from './optionalText';
import { resourceId } from './resourceId';
import { resourceSchema } from './resourceSchema';

/** A server that runs a model, as the registry knows it. */
export const inferenceServiceSchema = resourceSchema.extend({
  registeredModelId: resourceId,
  servingEnvironmentId: optionalText,
  /** Absent: the newest version. */
  modelVersionId: optionalText,
  runtime: optionalText,
  /** Absent: deployed. */
  desiredState: optionalText,
});

/** See {@link inferenceServiceSchema}. */
export type InferenceService = z.infer<typeof inferenceServiceSchema>;
