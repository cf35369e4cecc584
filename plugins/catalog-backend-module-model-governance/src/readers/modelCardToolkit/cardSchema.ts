import { z } from 'zod';
import { metricValueSchema } from '../values/metricValueSchema';
import { optional } from '../values/optional';
import { optionalText } from '../values/optionalText';

const text = optionalText;

/** A text, which the newer form of the schema puts into an object. */
const described = optional(
  z.array(
    z
      .union([z.string(), z.object({ description: text })], {
        error: 'expected text or an object with a description',
      })
      .transform(item => (typeof item === 'string' ? item : item.description)),
  ),
);

const number = z.union([z.number(), z.string()], {
  error: 'expected a number or text',
});

const dataset = z.object({ name: text, link: text });

const keyed = optional(z.array(z.object({ key: text, value: text })));

const metric = z.object({
  type: text,
  value: optional(metricValueSchema),
  slice: text,
  threshold: optional(number),
  decision_threshold: optional(number),
  confidence_interval: optional(
    z.object({
      lower_bound: optional(number),
      upper_bound: optional(number),
    }),
  ),
});

/**
 * A model card of the Model Card Toolkit, as far as governance reads it; graphics are not read.
 *
 * @see https://github.com/tensorflow/model-card-toolkit/tree/main/model_card_toolkit/schema
 */
export const cardSchema = z.object({
  model_details: z.object({
    name: text,
    overview: text,
    documentation: text,
    owners: optional(z.array(z.object({ name: text, contact: text }))),
    version: optional(z.object({ name: text, date: text, diff: text })),
    license: text,
    licenses: optional(
      z.array(z.object({ identifier: text, custom_text: text })),
    ),
    path: text,
  }),
  model_parameters: optional(
    z.object({
      model_architecture: text,
      data: optional(
        z.union(
          [
            z.array(dataset),
            z.object({ train: optional(dataset), eval: optional(dataset) }),
          ],
          { error: 'expected datasets' },
        ),
      ),
      input_format: text,
      input_format_map: keyed,
      output_format: text,
      output_format_map: keyed,
    }),
  ),
  quantitative_analysis: optional(
    z.object({ performance_metrics: optional(z.array(metric)) }),
  ),
  considerations: optional(
    z.object({
      users: described,
      use_cases: described,
      limitations: described,
      tradeoffs: described,
      ethical_considerations: optional(
        z.array(
          z.union(
            [
              z.string().transform(name => ({ name, mitigation_strategy: '' })),
              z.object({ name: text, mitigation_strategy: text }),
            ],
            { error: 'expected text or an object with a name' },
          ),
        ),
      ),
    }),
  ),
});

/** See {@link cardSchema}. */
export type ToolkitCard = z.output<typeof cardSchema>;
