import { z } from 'zod';
import { optional } from '../values/optional';
import { optionalText } from '../values/optionalText';
import { scalarText } from '../values/scalarText';

const text = optionalText;
const texts = optional(z.record(z.string(), z.string()));

/** What a predictor says of the model that it runs. */
export const servedModelSchema = z.object({
  modelFormat: optional(
    z.object({ name: z.string(), version: optional(scalarText) }),
  ),
  storageUri: text,
  storage: optional(z.object({ key: text, path: text })),
  runtime: text,
});

/** See {@link servedModelSchema}. */
export type ServedModel = Partial<z.output<typeof servedModelSchema>>;

/** An inference service of KServe, as far as governance reads it: what its predictor runs, where, and since when. */
export const inferenceServiceSchema = z.object({
  metadata: z.object({
    name: z.string().min(1),
    namespace: text,
    labels: texts,
    creationTimestamp: text,
  }),
  spec: z.object({
    // The older form has a field named like the framework.
    predictor: z.looseObject({
      model: optional(servedModelSchema),
      containers: optional(z.array(z.object({ image: text }))),
      canaryTrafficPercent: optional(z.number()),
    }),
  }),
  status: optional(
    z.object({
      url: text,
      conditions: optional(
        z.array(
          z.object({
            type: z.string(),
            status: optional(scalarText),
            lastTransitionTime: text,
          }),
        ),
      ),
    }),
  ),
});

/** See {@link inferenceServiceSchema}. */
export type InferenceService = z.output<typeof inferenceServiceSchema>;
