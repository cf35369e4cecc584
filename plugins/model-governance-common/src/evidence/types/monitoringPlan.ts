import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { count, longText, oneOf, rows, shortText } from '../payloadSchemas';

const KINDS = [
  { value: 'drift', label: 'Drift' },
  { value: 'data-quality', label: 'Data quality' },
  { value: 'latency', label: 'Latency' },
  { value: 'performance', label: 'Performance' },
  { value: 'fairness', label: 'Fairness' },
  { value: 'output', label: 'Abnormal output' },
  { value: 'cost', label: 'Cost' },
];

const FREQUENCIES = [
  { value: 'continuous', label: 'Continuous' },
  { value: 'hourly', label: 'Hourly' },
  { value: 'daily', label: 'Daily' },
  { value: 'weekly', label: 'Weekly' },
  { value: 'monthly', label: 'Monthly' },
  { value: 'quarterly', label: 'Quarterly' },
];

const signalSchema = z.strictObject({
  kind: oneOf(KINDS),
  metric: shortText,
  threshold: shortText,
  owner: shortText,
  frequency: oneOf(FREQUENCIES),
});

/** What is watched in production, by whom, and what is logged. */
export const monitoringPlan = defineEvidenceType({
  type: 'monitoring-plan',
  title: 'Monitoring plan',
  description: 'What is watched in production, who acts on it, what is logged.',
  payload: z.strictObject({
    signals: rows(signalSchema),
    response: longText,
    loggedEvents: longText.optional(),
    logRetentionDays: count.optional(),
  }),
  form: {
    signals: {
      label: 'Signals',
      input: 'table',
      columns: {
        kind: { label: 'Watches', input: 'select', options: KINDS },
        metric: { label: 'Metric', input: 'text' },
        threshold: {
          label: 'Threshold',
          help: 'When somebody is called, such as "PSI above 0.2".',
          input: 'text',
        },
        owner: { label: 'Owner', input: 'text' },
        frequency: {
          label: 'How often',
          input: 'select',
          options: FREQUENCIES,
        },
      },
    },
    response: { label: 'What happens beyond a threshold', input: 'longText' },
    loggedEvents: {
      label: 'Events logged',
      help: 'Inputs, results, versions, overrides; and where they are kept.',
      input: 'longText',
    },
    logRetentionDays: { label: 'Days that logs are kept', input: 'number' },
  },
  measures: {
    driftSignals: 'signals that watch drift',
    dataQualitySignals: 'signals that watch data quality',
    latencySignals: 'signals that watch latency',
    logRetentionDays: 'days that logs are kept; 0 where no events are logged',
  },
  measure({ signals, loggedEvents, logRetentionDays }) {
    const watching = (kind: string) =>
      signals.filter(signal => signal.kind === kind).length;
    return [
      { name: 'driftSignals', value: watching('drift') },
      { name: 'dataQualitySignals', value: watching('data-quality') },
      { name: 'latencySignals', value: watching('latency') },
      {
        name: 'logRetentionDays',
        value: loggedEvents === undefined ? 0 : logRetentionDays ?? 0,
      },
    ];
  },
});
