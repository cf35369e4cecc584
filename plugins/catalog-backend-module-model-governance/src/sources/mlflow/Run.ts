import { z } from 'zod';
import { someText } from './someText';
import { tagsSchema } from './tagsSchema';

function listOf<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .nullish()
    .transform(items => items ?? []);
}

const metricSchema = z.object({
  key: z.string().min(1),
  /** What is no finite number comes as text. */
  value: z.union([z.number(), z.string()]),
  /** Since MLflow 3. */
  dataset_name: someText,
  model_id: someText,
});

const datasetInputSchema = z.object({
  tags: tagsSchema,
  dataset: z.object({
    name: z.string().min(1),
    digest: someText,
    /** JSON, of a form that depends on the type of the source. */
    source: someText,
  }),
});

/** `Run` of MLflow's REST API 2.0. */
export const runSchema = z.object({
  info: z.object({
    run_id: z.string().min(1),
    experiment_id: someText,
    user_id: someText,
  }),
  data: z.object({
    metrics: listOf(metricSchema),
    params: listOf(
      z.object({
        key: z.string().min(1),
        value: z
          .string()
          .nullish()
          .transform(value => value ?? ''),
      }),
    ),
    tags: tagsSchema,
  }),
  inputs: z
    .object({ dataset_inputs: listOf(datasetInputSchema) })
    .nullish()
    .transform(inputs => inputs?.dataset_inputs ?? []),
});

/** See {@link runSchema}. */
export type Run = z.infer<typeof runSchema>;
