import type { CardFacts } from '@modelgov/backstage-plugin-model-governance-common';
import { z } from 'zod';
import { compactText } from './compactText';

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const optionalScalar = scalar.optional().catch(undefined);
const list = z.array(z.unknown()).catch([]);

const metadataSchema = z.object({
  license: z
    .union([scalar, z.array(scalar)])
    .optional()
    .catch(undefined),
  license_name: optionalScalar,
  'model-index': list,
});

const modelSchema = z.object({ results: list });

const resultSchema = z.object({
  dataset: z
    .object({ name: optionalScalar, type: optionalScalar })
    .catch({ name: undefined, type: undefined }),
  metrics: list,
});

const metricSchema = z.object({
  name: optionalScalar,
  type: optionalScalar,
  value: scalar,
});

/**
 * Licence and metrics in the metadata of a card, which has the form of Hugging Face's `modelcard.md`. What does not have
 * that form is passed over: metadata is read for what it says, not validated.
 */
export function parseMetadata(
  metadata: unknown,
): Pick<CardFacts, 'license' | 'metrics'> {
  const parsed = metadataSchema.safeParse(metadata);
  if (!parsed.success) {
    return { metrics: [] };
  }
  const { license, license_name: licenseName } = parsed.data;
  const name = license === 'other' ? licenseName ?? license : license;
  return {
    license: name && compactText([name].flat().join(', ')),
    metrics: valid(modelSchema, parsed.data['model-index'])
      .flatMap(model => valid(resultSchema, model.results))
      .flatMap(metricsOfResult),
  };
}

function metricsOfResult({
  dataset,
  metrics,
}: z.infer<typeof resultSchema>): CardFacts['metrics'] {
  const datasetName = compactText(dataset.name ?? dataset.type ?? '');
  return valid(metricSchema, metrics)
    .map(({ name, type, value }) => ({
      name: compactText(name ?? type ?? ''),
      value: compactText(value),
      ...(datasetName && { dataset: datasetName }),
    }))
    .filter(metric => metric.name && metric.value);
}

function valid<T>(schema: z.ZodType<T>, items: unknown[]): T[] {
  return items.flatMap(item => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}
