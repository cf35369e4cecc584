import { z } from 'zod';
import { optionalText } from './optionalText';
import { resourceId } from './resourceId';
import { resourceSchema } from './resourceSchema';

/** Something that belongs to a version or to a run. Which fields it has depends on its type. */
export const artifactSchema = resourceSchema.extend({
  /** `model-artifact`, `doc-artifact`, `dataset-artifact`, `metric` or `parameter`. */
  artifactType: z.string(),
  state: optionalText,
  experimentRunId: resourceId.optional().catch(undefined),
  uri: optionalText,
  // Of a model
  modelFormatName: optionalText,
  modelFormatVersion: optionalText,
  storagePath: optionalText,
  modelSourceKind: optionalText,
  modelSourceId: optionalText,
  // Of a dataset
  digest: optionalText,
  source: optionalText,
  // Of a metric, where it is a number, or a parameter
  value: z.union([z.number(), z.string()]).optional().catch(undefined),
  timestamp: z.coerce.number().catch(0),
  step: z.number().catch(0),
});

/** See {@link artifactSchema}. */
export type Artifact = z.infer<typeof artifactSchema>;
