import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Skeleton } from '@backstage/ui';
import { MAX_PAGE_SIZE } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceApiRef } from '../../../api';
import { useModelLoadable, usePolicy } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ErrorNotice } from '../../text';
import type { ViewProps } from '../ViewProps';
import { ReassessmentNotices } from './ReassessmentNotices';
import { UseCaseSection } from './UseCaseSection';

/** The use cases of a model, and what each was assessed to be. */
export function RiskView({ scorecard, onRequest }: ViewProps) {
  const { entityRef, useCases } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const policy = usePolicy();
  const { reload, ...assessments } = useModelLoadable(entityRef, signal =>
    api.listAssessments(entityRef, { limit: MAX_PAGE_SIZE }, { signal }),
  );
  return (
    <Flex direction="column" gap="4">
      <ReassessmentNotices scorecard={scorecard} onRequest={onRequest} />
      {assessments.status === 'error' && (
        <ErrorNotice
          title={t('assessment.error')}
          error={assessments.error}
          onRetry={reload}
        />
      )}
      {assessments.status === 'loading' && (
        <Skeleton width="100%" height={120} />
      )}
      {assessments.status === 'ready' &&
        useCases.map(useCase => (
          <UseCaseSection
            key={useCase.name}
            entityRef={entityRef}
            useCase={useCase}
            assessments={assessments.value.items}
            findings={scorecard.findings}
            policy={policy.status === 'ready' ? policy.value : undefined}
            onRequest={onRequest}
          />
        ))}
    </Flex>
  );
}
