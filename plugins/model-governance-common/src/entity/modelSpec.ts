import { z } from 'zod';
import { aiActRoleSchema } from '../terms';

/** What a model is, from the point of view of governance. @public */
export const modelTypeSchema = z.enum([
  'traditional-ml',
  'generative-ai',
  'rag',
  'agentic',
]);

/** See {@link modelTypeSchema}. @public */
export type ModelType = z.infer<typeof modelTypeSchema>;

const text = z.string().min(1);

/** A digest with its algorithm, such as `sha256:9f86d0…`. @public */
export const digestSchema = z
  .string()
  .regex(
    /^[a-z0-9]{1,20}:[a-f0-9]{16,256}$/,
    'must be of the form sha256:<hex>',
  );

/** One intended purpose of a model, as declared in `spec.model.useCases`. @public */
export const useCaseSchema = z.looseObject({
  name: text.max(63),
  intendedPurpose: text.optional(),
  outOfScope: z.array(text).optional(),
  affectedPersons: z.array(text).optional(),
  users: z.array(text).optional(),
  regions: z.array(text).optional(),
  roles: z.array(aiActRoleSchema).optional(),
  firstUsedOn: z.iso.date().optional(),
  benefit: text.optional(),
});

/** See {@link useCaseSchema}. @public */
export type UseCase = z.infer<typeof useCaseSchema>;

/** A dataset that a model was made or tested with. @public */
export const modelDatasetSchema = z.looseObject({
  ref: text,
  role: text.optional(),
});

/** Further versions, where more than one is live. @public */
export const modelVersionSchema = z.looseObject({
  version: text,
  digest: digestSchema.optional(),
  live: z.boolean().optional(),
});

/**
 * The shape of `spec.model` of a model entity. Every field is optional: what is missing is a finding of governance,
 * only what is malformed is an error of the entity.
 *
 * @public
 */
export const modelSpecSchema = z.looseObject({
  version: text.optional(),
  digest: digestSchema.optional(),
  versions: z.array(modelVersionSchema).optional(),
  source: text.optional(),
  provider: text.optional(),
  modelType: modelTypeSchema.optional(),
  approach: text.optional(),
  task: text.optional(),
  architecture: text.optional(),
  baseModel: text.optional(),
  license: text.optional(),
  datasets: z.array(modelDatasetSchema).optional(),
  useCases: z.array(useCaseSchema).optional(),
  card: text.optional(),
  contacts: z.record(z.string(), text).optional(),
});

/** The content of `spec.model`. @public */
export type ModelSpec = z.infer<typeof modelSpecSchema>;

/** Fields of `spec.model` that are known; anything else is most likely a typo. @public */
export const MODEL_SPEC_FIELDS = Object.keys(modelSpecSchema.shape);
