import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { MAX_PAGE_SIZE } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceApiRef } from '../../../api';
import { useLoadable } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { AssessmentDetail } from '../../EntityModelGovernanceContent/RiskView/AssessmentDetail';
import { ErrorNotice } from '../../text';

/** What is put before those who confirm an assessment: how its tier and class came about. */
export function AssessmentToConfirm(props: {
  entityRef: string;
  assessmentId: string;
}) {
  const { entityRef, assessmentId } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const { reload, ...loaded } = useLoadable(assessmentId, async signal => {
    const [policy, { items }] = await Promise.all([
      api.getPolicy({ signal }),
      api.listAssessments(entityRef, { limit: MAX_PAGE_SIZE }, { signal }),
    ]);
    return { policy, assessment: items.find(({ id }) => id === assessmentId) };
  });
  if (loaded.status === 'loading') {
    return <Skeleton width="100%" height={120} />;
  }
  if (loaded.status === 'error') {
    return (
      <ErrorNotice
        title={t('assessment.error')}
        error={loaded.error}
        onRetry={reload}
      />
    );
  }
  const { assessment, policy } = loaded.value;
  return (
    assessment && <AssessmentDetail assessment={assessment} policy={policy} />
  );
}
