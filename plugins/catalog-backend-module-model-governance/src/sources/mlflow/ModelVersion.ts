import { z } from 'zod';
import { epochTime } from './epochTime';
import { someText } from './someText';
import { tagsSchema } from './tagsSchema';

/** `ModelVersion` of MLflow's REST API 2.0. */
export const modelVersionSchema = z.object({
  name: z.string().min(1),
  version: z.string().min(1),
  creation_timestamp: epochTime,
  last_updated_timestamp: epochTime,
  user_id: someText,
  current_stage: someText,
  description: someText,
  /** URI of the artifact. */
  source: someText,
  run_id: someText,
  /** Where the run is on another server. */
  run_link: someText,
  status: someText,
  tags: tagsSchema,
  /** Since MLflow 3: the logged model that it was registered from. */
  model_id: someText,
});

/** See {@link modelVersionSchema}. */
export type ModelVersion = z.infer<typeof modelVersionSchema>;
