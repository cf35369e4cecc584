import { z } from 'zod';
import { optional } from '../values/optional';
import { scalarText } from '../values/scalarText';

const text = optional(scalarText);
const texts = optional(z.array(scalarText));

const party = optional(
  z.object({
    name: text,
    contact: optional(z.array(z.object({ name: text, email: text }))),
  }),
);

const properties = optional(z.array(z.object({ name: text, value: text })));

const governance = optional(
  z.object({
    owners: optional(
      z.array(
        z.object({
          organization: optional(z.object({ name: text })),
          contact: optional(z.object({ name: text, email: text })),
        }),
      ),
    ),
  }),
);

/** What a component of type `data` holds, and a dataset that a model card has in itself. */
export const dataSchema = z.object({
  type: text,
  name: text,
  contents: optional(z.object({ url: text })),
  classification: text,
  sensitiveData: texts,
  governance,
});

const dataset = dataSchema.extend({ ref: text });

const metric = z.object({
  type: text,
  value: text,
  slice: text,
  confidenceInterval: optional(
    z.object({ lowerBound: text, upperBound: text }),
  ),
});

const amount = optional(z.object({ value: scalarText, unit: text }));

const modelCard = z.object({
  modelParameters: optional(
    z.object({
      approach: optional(z.object({ type: text })),
      task: text,
      architectureFamily: text,
      modelArchitecture: text,
      datasets: optional(z.array(dataset)),
      inputs: optional(z.array(z.object({ format: text }))),
      outputs: optional(z.array(z.object({ format: text }))),
    }),
  ),
  quantitativeAnalysis: optional(
    z.object({ performanceMetrics: optional(z.array(metric)) }),
  ),
  considerations: optional(
    z.object({
      users: texts,
      useCases: texts,
      technicalLimitations: texts,
      performanceTradeoffs: texts,
      ethicalConsiderations: optional(
        z.array(z.object({ name: text, mitigationStrategy: text })),
      ),
      fairnessAssessments: optional(
        z.array(
          z.object({
            groupAtRisk: text,
            benefits: text,
            harms: text,
            mitigationStrategy: text,
          }),
        ),
      ),
      environmentalConsiderations: optional(
        z.object({
          energyConsumptions: optional(
            z.array(
              z.object({
                activity: text,
                activityEnergyCost: amount,
                co2CostEquivalent: amount,
                co2CostOffset: amount,
              }),
            ),
          ),
        }),
      ),
    }),
  ),
  properties,
});

/**
 * A component of type `machine-learning-model`, as far as governance reads it, of CycloneDX 1.5 to 1.7. What 1.7 changed is
 * read in both forms: a licence expression beside other licences, a range where there is no version, `manufacturer`.
 *
 * @see https://cyclonedx.org/docs/1.7/json/#components
 */
export const componentSchema = z.object({
  name: z.string({ error: 'expected text' }).trim().min(1, 'is empty'),
  group: text,
  version: text,
  description: text,
  publisher: text,
  supplier: party,
  manufacturer: party,
  author: text,
  authors: optional(z.array(z.object({ name: text, email: text }))),
  hashes: optional(z.array(z.object({ alg: z.string(), content: z.string() }))),
  licenses: optional(
    z.array(
      z.object({
        license: optional(z.object({ id: text, name: text })),
        // An expression in XML may have attributes.
        expression: optional(
          z.union(
            [
              z.string(),
              z.object({ text: z.string() }).transform(value => value.text),
            ],
            { error: 'expected text' },
          ),
        ),
      }),
    ),
  ),
  purl: text,
  externalReferences: optional(
    z.array(z.object({ type: text, url: optional(z.string()) })),
  ),
  pedigree: optional(
    z.object({
      ancestors: optional(
        z.array(z.object({ type: text, group: text, name: z.string() })),
      ),
    }),
  ),
  tags: texts,
  properties,
  modelCard: optional(modelCard),
});

/** See {@link componentSchema}. */
export type Component = z.output<typeof componentSchema>;

/** See {@link componentSchema}. */
export type ModelCard = z.output<typeof modelCard>;

/** See {@link dataSchema}. */
export type Data = z.output<typeof dataSchema>;

/** See {@link componentSchema}. */
export type Dataset = z.output<typeof dataset>;
