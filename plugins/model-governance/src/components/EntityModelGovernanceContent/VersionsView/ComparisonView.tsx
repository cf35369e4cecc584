import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Skeleton, Switch } from '@backstage/ui';
import { useState } from 'react';
import { useVersionComparison } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ErrorNotice } from '../../text';
import { CardCompared } from './CardCompared';
import { DatasetsCompared } from './DatasetsCompared';
import { EvidenceCompared } from './EvidenceCompared';
import { FactsCompared } from './FactsCompared';
import { MetricsCompared } from './MetricsCompared';
import { ParametersCompared } from './ParametersCompared';
import { SignOffsCompared } from './SignOffsCompared';

/** What differs between two versions; first of all which sign-offs go stale. */
export function ComparisonView(props: {
  entityRef: string;
  from: string;
  to: string;
}) {
  const { entityRef, from, to } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const comparison = useVersionComparison(entityRef, { from, to });
  if (comparison.status === 'loading') {
    return (
      <div role="status" aria-label={t('versions.compare.loading')}>
        <Skeleton width="100%" height={160} />
      </div>
    );
  }
  if (comparison.status === 'error') {
    return (
      <ErrorNotice
        title={t('versions.compare.error')}
        error={comparison.error}
        onRetry={comparison.reload}
      />
    );
  }
  const compared = { comparison: comparison.value, onlyDifferent };
  return (
    <Flex
      direction="column"
      gap="4"
      role="group"
      aria-label={t('versions.compare.of', { from, to })}
    >
      <SignOffsCompared comparison={comparison.value} />
      <Switch
        isSelected={onlyDifferent}
        onChange={setOnlyDifferent}
        label={t('versions.compare.onlyDifferent')}
      />
      <FactsCompared {...compared} />
      <MetricsCompared {...compared} />
      <DatasetsCompared {...compared} />
      <ParametersCompared {...compared} />
      <CardCompared {...compared} />
      <EvidenceCompared {...compared} />
    </Flex>
  );
}
