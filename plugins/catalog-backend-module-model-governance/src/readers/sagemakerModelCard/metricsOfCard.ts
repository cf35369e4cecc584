import {
  REGISTRY_LIMITS,
  type RegistryMetric,
} from '@modelgov/backstage-plugin-model-governance-common';
import { metricValue } from '../values/metricValue';
import type { SagemakerCard } from './cardSchema';
import type { EvaluationMetric } from './evaluationMetricSchema';

/** Only so many metrics of a version are kept: those with one value come before those of which charts are drawn. */
const ORDER: EvaluationMetric['type'][] = [
  'number',
  'boolean',
  'string',
  'bar_chart',
  'matrix',
  'linear_graph',
];

/** The metrics of a card's training and evaluations. A chart gives one for each of its bars, cells or points. */
export function metricsOfCard(card: SagemakerCard): RegistryMetric[] {
  const job = card.training_details?.training_job_details;
  const training = [
    ...(job?.training_metrics ?? []),
    ...(job?.user_provided_training_metrics ?? []),
  ];
  const evaluation = (card.evaluation_details ?? [])
    .flatMap(({ datasets = [], metric_groups: groups = [] }) => {
      // Of several datasets the card does not say which one a metric was measured on.
      const dataset = datasets.length === 1 ? datasets[0] : undefined;
      return groups
        .flatMap(({ metric_data: metrics }) => metrics)
        .map(metric => ({ metric, dataset }));
    })
    .sort((a, b) => rank(a.metric) - rank(b.metric));
  return [
    ...training.map(({ name, value }) => ({ name, value, split: 'training' })),
    ...evaluation.flatMap(({ metric, dataset }) =>
      valuesOf(metric).map(({ value, segment }) => ({
        name: metric.name,
        value: metricValue(value),
        dataset,
        segment,
      })),
    ),
  ]
    .filter(({ name, value }) => name.trim() !== '' && value !== '')
    .slice(0, REGISTRY_LIMITS.metrics);
}

function rank({ type }: EvaluationMetric): number {
  return ORDER.indexOf(type);
}

function valuesOf(
  metric: EvaluationMetric,
): { value: number | string | boolean; segment?: string }[] {
  const { x_axis_name: x, y_axis_name: y } = metric;
  switch (metric.type) {
    case 'bar_chart':
      return metric.value.map((value, column) => ({
        value,
        segment: place(x, column),
      }));
    case 'matrix':
      return metric.value.flatMap((row, line) =>
        row.map((value, column) => ({
          value,
          segment: `${place(y, line)}, ${place(x, column)}`,
        })),
      );
    case 'linear_graph':
      return metric.value.map(([at, value]) => ({
        value,
        segment: `${typeof x === 'string' && x ? x : 'x'} = ${at}`,
      }));
    default:
      return [{ value: metric.value }];
  }
}

function place(axis: string | string[] | undefined, index: number): string {
  const named = Array.isArray(axis) ? axis[index] : undefined;
  const title = typeof axis === 'string' ? axis : undefined;
  return named || `${title ? `${title} ` : ''}${index + 1}`;
}
