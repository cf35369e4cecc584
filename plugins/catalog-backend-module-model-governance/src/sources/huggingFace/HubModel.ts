import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { isJsonObject } from '../../entity/isJsonObject';
import { isoTime } from '../../readers/values/isoTime';

const text = z.string().trim().min(1).optional().catch(undefined);
const time = z.string().transform(isoTime).optional().catch(undefined);
const json = z.json().optional().catch(undefined);

/** A model as the Hub's API gives it, as far as governance reads it: downloads, likes and files are not. */
export const hubModelSchema = z.object({
  /** `<organisation>/<name>`. */
  id: z
    .string()
    .regex(
      /^[\w-][\w.-]*\/[\w-][\w.-]*$/,
      'expected the name of an organisation and of a model, such as team/model',
    ),
  author: text,
  /** The newest commit. */
  sha: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/)
    .optional()
    .catch(undefined),
  lastModified: time,
  private: z.boolean().optional().catch(undefined),
  /** `auto` or `manual` where access is asked for. */
  gated: z.union([z.string(), z.boolean()]).optional().catch(undefined),
  disabled: z.boolean().optional().catch(undefined),
  pipeline_tag: text,
  library_name: text,
  tags: z.array(z.string()).catch([]),
  /** The metadata of the model card. */
  cardData: json.transform(value => (isJsonObject(value) ? value : {})),
  'model-index': json,
});

/** See {@link hubModelSchema}. */
export type HubModel = z.infer<typeof hubModelSchema> & {
  cardData: JsonObject;
};
