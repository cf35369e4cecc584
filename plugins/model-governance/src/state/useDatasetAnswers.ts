import {
  datasetCheck,
  type DatasetAnswer,
  type DependencyFacts,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Loadable } from './Loadable';
import { usePolicy } from './usePolicy';

/** Answers, for any dataset, what the policy in force asks of datasets. */
export function useDatasetAnswers(): Loadable<
  (dataset: DependencyFacts) => DatasetAnswer[]
> & { reload: () => void } {
  const policy = usePolicy();
  return policy.status === 'ready'
    ? {
        ...policy,
        value: dataset => datasetCheck(dataset, policy.value, new Date()),
      }
    : policy;
}
