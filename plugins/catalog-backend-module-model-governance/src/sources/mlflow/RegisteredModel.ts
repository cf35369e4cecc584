import { z } from 'zod';
import { epochTime } from './epochTime';
import { someText } from './someText';
import { tagsSchema } from './tagsSchema';

/** `RegisteredModel` of MLflow's REST API 2.0. */
export const registeredModelSchema = z.object({
  name: z.string().min(1),
  description: someText,
  last_updated_timestamp: epochTime,
  tags: tagsSchema,
  /** One for each stage that has versions. */
  latest_versions: z
    .array(z.object({ version: z.string() }))
    .nullish()
    .transform(versions => versions ?? []),
  aliases: z
    .array(z.object({ alias: z.string().min(1), version: z.string() }))
    .nullish()
    .transform(aliases => aliases ?? []),
});

/** See {@link registeredModelSchema}. */
export type RegisteredModel = z.infer<typeof registeredModelSchema>;
