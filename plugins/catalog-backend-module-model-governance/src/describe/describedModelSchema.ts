import {
  cardFactsSchema,
  deploymentSchema,
  modelSpecSchema,
  registryDatasetSchema,
  versionDetailsSchema,
} from '@modelgov/backstage-plugin-model-governance-common';
import { z } from 'zod';

const text = z.string().min(1);

/** The shape of a `DescribedModel`, for what was stored or comes from outside. */
export const describedModelSchema = z.object({
  name: text,
  title: text.optional(),
  description: text.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  owner: text.optional(),
  lifecycle: text.optional(),
  tags: z.array(text).optional(),
  labels: z.record(z.string(), z.string()).optional(),
  model: modelSpecSchema
    .pick({
      provider: true,
      modelType: true,
      approach: true,
      task: true,
      architecture: true,
      license: true,
      useCases: true,
    })
    .strip()
    .default({}),
  baseModel: text.optional(),
  datasets: z.array(registryDatasetSchema).optional(),
  versions: z.array(versionDetailsSchema).default([]),
  deployments: z.array(deploymentSchema).optional(),
  card: cardFactsSchema
    .pick({ sections: true, license: true, metrics: true })
    .optional(),
  updatedAt: z.iso.datetime().optional(),
  problems: z.array(text).optional(),
});
