import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Skeleton } from '@backstage/ui';
import type { DependencyFacts } from '@modelgov/backstage-plugin-model-governance-common';
import { useDatasetAnswers } from '../../state';
import { modelGovernanceTranslationRef } from '../../translation';
import { DatasetAnswers, DatasetBadge, PolicyNotice } from '../dataset';

/** What the policy asks of a dataset and it leaves open. */
export function AskedOfDataset({ dataset }: { dataset: DependencyFacts }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { reload, ...answered } = useDatasetAnswers();
  if (answered.status === 'loading') {
    return (
      <div role="status" aria-label={t('common.loading')}>
        <Skeleton width="60%" height={24} />
      </div>
    );
  }
  if (answered.status === 'error') {
    return <PolicyNotice error={answered.error} onRetry={reload} />;
  }
  const answers = answered.value(dataset);
  const open = answers.filter(({ outcome }) => outcome !== 'pass');
  return (
    <Flex direction="column" gap="3">
      <div>
        <DatasetBadge answers={answers} />
      </div>
      {open.length > 0 && (
        <DatasetAnswers label={t('dataset.missing')} answers={open} />
      )}
    </Flex>
  );
}
