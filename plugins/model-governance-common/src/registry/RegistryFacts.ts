import { z } from 'zod';
import { cardSectionSchema, digestSchema } from '../entity';

const text = z.string().min(1);
const link = z.url({ protocol: /^https?$/ });

/** A metric as a registry or a document gives it. @public */
export const registryMetricSchema = z.object({
  name: text,
  /** What is no number, such as `n/a`, is kept as it is written and measures nothing. */
  value: z.union([z.number(), z.string()]),
  dataset: text.optional(),
  /** The part of the data, such as `test`. */
  split: text.optional(),
  /** The part of the population. */
  segment: text.optional(),
  /** The confidence interval of the value. */
  interval: z.object({ lower: z.number(), upper: z.number() }).optional(),
});

/** See {@link registryMetricSchema}. @public */
export type RegistryMetric = z.infer<typeof registryMetricSchema>;

/** A dataset as a registry or a document names it. @public */
export const registryDatasetSchema = z.object({
  name: text,
  /** What it was used for, such as `training`. */
  role: text.optional(),
  /** As the source writes it; registries use algorithms of their own. */
  digest: text.optional(),
  url: link.optional(),
});

/** See {@link registryDatasetSchema}. @public */
export type RegistryDataset = z.infer<typeof registryDatasetSchema>;

/** What a registry or a document says of one version of a model. @public */
export const versionDetailsSchema = z.object({
  version: text,
  /** Of the artifact. */
  digest: digestSchema.optional(),
  /** Names that people give to versions, such as `champion`. */
  aliases: z.array(text).optional(),
  /** Where the version stands in its registry, such as `Production`. */
  stage: text.optional(),
  /** Whether it is in use, by its alias, its stage or a server that runs it. */
  live: z.boolean().optional(),
  /** URI of the artifact. */
  artifact: text.optional(),
  /** The page of the version in the registry. */
  url: link.optional(),
  /** The run that made it. */
  run: z.object({ id: text, url: link.optional() }).optional(),
  /** As the registry calls the person or the account. */
  createdBy: text.optional(),
  createdAt: z.iso.datetime().optional(),
  updatedAt: z.iso.datetime().optional(),
  description: text.optional(),
  license: text.optional(),
  datasets: z.array(registryDatasetSchema).optional(),
  metrics: z.array(registryMetricSchema).optional(),
  parameters: z.array(z.object({ name: text, value: z.string() })).optional(),
  /** The sections of a model card that its description has. */
  sections: z.array(cardSectionSchema).optional(),
});

/** See {@link versionDetailsSchema}. @public */
export type VersionDetails = z.infer<typeof versionDetailsSchema>;

/** Where a model runs. @public */
export const deploymentSchema = z.object({
  /** The server's name, such as that of an inference service. */
  name: text,
  /** Such as a cluster and a namespace. */
  environment: text.optional(),
  version: text.optional(),
  url: link.optional(),
  since: z.iso.datetime().optional(),
});

/** See {@link deploymentSchema}. @public */
export type Deployment = z.infer<typeof deploymentSchema>;

/** A source that knows a model. @public */
export const modelSourceFactsSchema = z.object({
  /** `<type>/<instance>` of a registry, the type of the location of a document. */
  id: text,
  /** A registry is asked by the portal; a document was written by somebody. */
  kind: z.enum(['registry', 'document']),
  /** As the source calls the model. */
  name: text,
  url: link.optional(),
  updatedAt: z.iso.datetime().optional(),
});

/** See {@link modelSourceFactsSchema}. @public */
export type ModelSourceFacts = z.infer<typeof modelSourceFactsSchema>;

/**
 * What registries and documents say of a model. The catalog processor leaves it on the entity as `spec.model.registryFacts`,
 * as one text of JSON: every scalar of an entity becomes a row of the catalog's search table. Nobody else can write it.
 *
 * @public
 */
export const registryFactsSchema = z.object({
  sources: z.array(modelSourceFactsSchema),
  /** The newest first, each with the id of the source that says so. */
  versions: z.array(versionDetailsSchema.extend({ source: text })),
  deployments: z.array(deploymentSchema),
});

/** See {@link registryFactsSchema}. @public */
export type RegistryFacts = z.infer<typeof registryFactsSchema>;

/** How much of what a source says of a model is kept; live versions are kept first, then the newest. @public */
export const REGISTRY_LIMITS = {
  versions: 50,
  metrics: 50,
  parameters: 50,
  datasets: 20,
  deployments: 50,
  /** Characters of a name or a value. */
  text: 500,
} as const;
