import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { namesOf } from '../namesOf';
import { oneOf, rows, shortText } from '../payloadSchemas';

const SPLITS = [
  { value: 'test', label: 'Test set' },
  { value: 'validation', label: 'Validation set' },
  { value: 'cross-validation', label: 'Cross-validation' },
  { value: 'out-of-time', label: 'Later than the training data' },
  { value: 'production', label: 'Production' },
  { value: 'not-stated', label: 'Not stated' },
];

const OUTPUT_HARMS = [
  { value: 'confabulation', label: 'Confabulation' },
  { value: 'leakage', label: 'Leakage of data or prompts' },
  { value: 'harmful-content', label: 'Harmful content' },
  { value: 'dangerous-knowledge', label: 'Dangerous knowledge' },
  { value: 'abusive-content', label: 'Abusive content' },
  { value: 'stereotypes', label: 'Stereotypes' },
];

const metricSchema = z
  .strictObject({
    name: shortText,
    value: z.number(),
    dataset: shortText,
    split: oneOf(SPLITS),
    segment: shortText.optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    harm: oneOf(OUTPUT_HARMS).optional(),
  })
  .refine(({ min, max }) => (min ?? -Infinity) <= (max ?? Infinity), {
    path: ['max'],
    error: 'must not be below min',
  });

type Metric = z.infer<typeof metricSchema>;

const isBounded = ({ min, max }: Metric) =>
  min !== undefined || max !== undefined;

const breaksBound = ({ value, min, max }: Metric) =>
  value < (min ?? -Infinity) || value > (max ?? Infinity);

const labelsOf = (metrics: Metric[]) =>
  namesOf(
    metrics.map(({ name, segment }) =>
      segment ? `${name} (${segment})` : name,
    ),
  );

/** Whether the metrics of a version meet the bounds that were set for them. */
export const performanceEvaluation = defineEvidenceType({
  type: 'performance-evaluation',
  title: 'Performance evaluation',
  description:
    'Metrics of this version on named data, each with the bound that was set before measuring.',
  payload: z.strictObject({ metrics: rows(metricSchema) }),
  form: {
    metrics: {
      label: 'Metrics',
      help: 'One row per metric and segment. Give each the bound that it must keep.',
      input: 'table',
      columns: {
        name: { label: 'Metric', input: 'text' },
        value: { label: 'Value', input: 'number' },
        dataset: { label: 'Dataset', input: 'text' },
        split: { label: 'Split', input: 'select', options: SPLITS },
        segment: {
          label: 'Segment',
          help: 'The part of the population; leave empty for all.',
          input: 'text',
        },
        min: { label: 'At least', input: 'number' },
        max: { label: 'At most', input: 'number' },
        harm: {
          label: 'Harm measured',
          help: 'Of generated output: which harm the metric counts.',
          input: 'select',
          options: OUTPUT_HARMS,
        },
      },
    },
  },
  measures: {
    boundsBroken: 'metrics outside their own bound',
    metricsWithBound: 'metrics that have a bound',
    metricsWithoutBound: 'metrics that have no bound',
    segments: 'different segments measured',
    confabulationBounds: 'bounded metrics of confabulation',
    leakageBounds: 'bounded metrics of leakage',
    harmfulContentBounds: 'bounded metrics of harmful content',
    dangerousKnowledgeBounds: 'bounded metrics of dangerous knowledge',
    abusiveContentBounds: 'bounded metrics of abusive content',
    stereotypeBounds: 'bounded metrics of stereotypes',
  },
  measure({ metrics }) {
    const broken = metrics.filter(breaksBound);
    const bounded = metrics.filter(isBounded);
    const unbounded = metrics.filter(metric => !isBounded(metric));
    const segments = new Set(
      metrics.flatMap(({ segment }) => (segment ? [segment] : [])),
    );
    const bounding = (harm: Metric['harm']) =>
      bounded.filter(metric => metric.harm === harm).length;
    return [
      { name: 'boundsBroken', value: broken.length, of: labelsOf(broken) },
      { name: 'metricsWithBound', value: bounded.length },
      {
        name: 'metricsWithoutBound',
        value: unbounded.length,
        of: labelsOf(unbounded),
      },
      { name: 'segments', value: segments.size },
      { name: 'confabulationBounds', value: bounding('confabulation') },
      { name: 'leakageBounds', value: bounding('leakage') },
      { name: 'harmfulContentBounds', value: bounding('harmful-content') },
      {
        name: 'dangerousKnowledgeBounds',
        value: bounding('dangerous-knowledge'),
      },
      { name: 'abusiveContentBounds', value: bounding('abusive-content') },
      { name: 'stereotypeBounds', value: bounding('stereotypes') },
    ];
  },
});
