import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import type { RiskResult } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { TextInput, type FieldErrors } from '../../form';
import { RiskSteps } from '../../risk';
import { Notice } from '../../scorecard';
import { TierBadge } from '../../terms';
import type { AssessmentDraft } from './AssessmentDraft';

/** What will be recorded, before it is. */
export function SummaryStep(props: {
  draft: AssessmentDraft;
  result: RiskResult;
  unanswered: number;
  errors: FieldErrors;
  onChange: (patch: Partial<AssessmentDraft>) => void;
}) {
  const { draft, result, unanswered, errors, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <>
      <Flex align="center" gap="2">
        <Text as="p" variant="body-medium" weight="bold">
          {t('assessment.summary', { useCase: draft.useCase })}
        </Text>
        <TierBadge tier={result.tier} />
      </Flex>
      <RiskSteps result={result} />
      {unanswered > 0 && (
        <Notice tone="warning">
          {t('assessment.unansweredRecorded', { count: unanswered })}
        </Notice>
      )}
      <Text as="p" variant="body-medium">
        {draft.aiActClass
          ? t('scorecard.aiAct', {
              class: t(`terms.aiActClass.${draft.aiActClass}`),
            })
          : t('assessment.aiActMissing')}
      </Text>
      <Text as="p" variant="body-medium">
        {t('assessment.scenarioCount', { count: draft.scenarios.length })}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {t('assessment.serverDecides')}
      </Text>
      <TextInput
        long
        label={t('form.comment')}
        value={draft.comment}
        error={errors.comment}
        onChange={comment => onChange({ comment })}
      />
    </>
  );
}
