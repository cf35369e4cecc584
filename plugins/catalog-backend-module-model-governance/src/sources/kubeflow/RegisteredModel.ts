import { z } from 'zod';
import { optionalText } from './optionalText';
import { resourceSchema } from './resourceSchema';

/** A model in the registry. */
export const registeredModelSchema = resourceSchema.extend({
  name: z.string().trim().min(1),
  owner: optionalText,
  state: optionalText,
  /** Markdown. */
  readme: optionalText,
  maturity: optionalText,
  language: z.array(z.string()).catch([]),
});

/** See {@link registeredModelSchema}. */
export type RegisteredModel = z.infer<typeof registeredModelSchema>;
