import type { CheckAnswer } from './CheckAnswer';

/** Asks for a recent observation of a metric. No observation is part of the records of a model, so none was made. */
export function checkMetric(): CheckAnswer {
  return {
    outcome: 'missing',
    reason: 'No observation of a live metric is recorded.',
  };
}
