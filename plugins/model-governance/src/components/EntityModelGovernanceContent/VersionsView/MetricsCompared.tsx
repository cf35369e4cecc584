import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MetricComparison } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { useNumberText } from '../../text';
import { changeOf } from './changeOf';
import type { ComparedProps } from './ComparedProps';
import { ComparedTable } from './ComparedTable';

const PRECISION = { maximumSignificantDigits: 6 };

/** The metrics of two versions, and by how much they differ; whether that is better, a metric alone does not say. */
export function MetricsCompared(props: ComparedProps) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const numberText = useNumberText();
  const shown = (value: number | string) =>
    typeof value === 'number' ? numberText(value, PRECISION) : value;
  const textOf = (metric: MetricComparison['from']) => {
    if (!metric) {
      return undefined;
    }
    const { value, interval } = metric;
    return interval
      ? t('versions.compare.interval', {
          value: shown(value),
          lower: shown(interval.lower),
          upper: shown(interval.upper),
        })
      : shown(value);
  };
  return (
    <ComparedTable
      {...props}
      title={t('versions.compare.section.metrics')}
      rows={props.comparison.metrics.map(metric => {
        const { name, dataset, split, segment, difference } = metric;
        const [from, to] = [metric.from, metric.to].map(textOf);
        return {
          id: JSON.stringify([name, dataset, split, segment]),
          name,
          detail: [dataset, split, segment].filter(Boolean).join(' · '),
          from,
          to,
          change: changeOf(from, to),
          difference:
            difference && from !== to
              ? numberText(difference, { ...PRECISION, signDisplay: 'always' })
              : undefined,
        };
      })}
    />
  );
}
