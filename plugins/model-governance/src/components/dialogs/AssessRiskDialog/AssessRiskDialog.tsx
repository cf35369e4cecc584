import { useApi } from '@backstage/core-plugin-api';
import {
  Dialog,
  DialogBody,
  DialogHeader,
  Flex,
  Skeleton,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  MAX_PAGE_SIZE,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceApiRef } from '../../../api';
import { useLoadable } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ErrorNotice } from '../../text';
import { AssessRiskForm } from './AssessRiskForm';

/** Assesses the risk of one use case by the questionnaire of the policy. */
export function AssessRiskDialog(props: {
  scorecard: Scorecard;
  useCase: string;
  onClose: () => void;
}) {
  const { scorecard, useCase, onClose } = props;
  const { entityRef } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const { reload, ...loaded } = useLoadable(entityRef, async signal => {
    const [policy, assessments] = await Promise.all([
      api.getPolicy({ signal }),
      api.listAssessments(entityRef, { limit: MAX_PAGE_SIZE }, { signal }),
    ]);
    return { policy, assessments: assessments.items };
  });
  if (loaded.status === 'ready') {
    return (
      <AssessRiskForm
        scorecard={scorecard}
        initialUseCase={useCase}
        policy={loaded.value.policy}
        assessments={loaded.value.assessments}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('assessment.title')}</DialogHeader>
      <DialogBody>
        {loaded.status === 'error' ? (
          <ErrorNotice
            title={t('assessment.error')}
            error={loaded.error}
            onRetry={reload}
          />
        ) : (
          <Flex
            direction="column"
            gap="3"
            role="status"
            aria-label={t('common.loading')}
          >
            <Skeleton width="100%" height={32} />
            <Skeleton width="80%" height={20} />
            <Skeleton width="80%" height={20} />
          </Flex>
        )}
      </DialogBody>
    </Dialog>
  );
}
