import { z } from 'zod';
import { optional } from '../values/optional';
import { optionalText } from '../values/optionalText';

const text = optionalText;
const annotations = optional(z.record(z.string(), z.string()));

/** The server of the models of a document. */
export const modelServerSchema = z.object({
  name: z.string().min(1),
  API: optional(z.object({ url: text })),
  homepageURL: text,
});

/** See {@link modelServerSchema}. */
export type ModelServer = z.output<typeof modelServerSchema>;

/**
 * A model of Red Hat Developer Hub's model catalog bridge, as far as governance reads it. Fields that it does not know are
 * passed over, though the bridge's schema refuses them: a newer bridge must not end the inventory.
 */
export const catalogModelSchema = z.object({
  name: z.string().min(1),
  description: text,
  owner: text,
  lifecycle: text,
  tags: optional(z.array(z.string())),
  artifactLocationURL: text,
  howToUseURL: text,
  license: text,
  ethics: text,
  support: text,
  training: text,
  usage: text,
  annotations,
});

/** See {@link catalogModelSchema}. */
export type CatalogModel = z.output<typeof catalogModelSchema>;
