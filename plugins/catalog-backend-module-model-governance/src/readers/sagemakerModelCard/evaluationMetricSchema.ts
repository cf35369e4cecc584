import { z } from 'zod';
import { metricValueSchema } from '../values/metricValueSchema';
import { optional } from '../values/optional';

const row = z.array(z.number()).min(1);

/** A name for the axis, or one for each place on it. */
const axis = optional(
  z.union([z.string(), z.array(z.string())], {
    error: 'expected text or a list of texts',
  }),
);

const named = z.object({
  name: z.string(),
  x_axis_name: axis,
  y_axis_name: axis,
});

/** A metric of an evaluation: one value, or what a chart is drawn of. */
export const evaluationMetricSchema = z.discriminatedUnion('type', [
  named.extend({
    type: z.enum(['number', 'string', 'boolean']),
    value: metricValueSchema,
  }),
  named.extend({ type: z.literal('bar_chart'), value: row }),
  named.extend({ type: z.literal('matrix'), value: z.array(row).min(1) }),
  named.extend({
    type: z.literal('linear_graph'),
    value: z.array(z.tuple([z.number(), z.number()])).min(1),
  }),
]);

/** See {@link evaluationMetricSchema}. */
export type EvaluationMetric = z.output<typeof evaluationMetricSchema>;
