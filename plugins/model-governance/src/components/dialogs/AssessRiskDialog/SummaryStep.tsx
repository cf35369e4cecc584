import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import {
  isBelow,
  type AiActResult,
  type RiskPolicy,
  type RiskResult,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { TextInput, type FieldErrors } from '../../form';
import { AiActOutcome, AiActPath, RiskSteps } from '../../risk';
import { Notice } from '../../scorecard';
import { TierBadge } from '../../terms';
import type { AssessmentDraft } from './AssessmentDraft';
import { OverrideFields } from './OverrideFields';

/** What will be recorded, before it is. */
export function SummaryStep(props: {
  draft: AssessmentDraft;
  policy: RiskPolicy;
  result: RiskResult;
  aiAct: AiActResult;
  unanswered: number;
  errors: FieldErrors;
  onChange: (patch: Partial<AssessmentDraft>) => void;
}) {
  const { draft, policy, result, aiAct, unanswered, errors, onChange } = props;
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
      {!aiAct.complete && (
        <Notice tone="warning">{t('assessment.aiActMissing')}</Notice>
      )}
      <AiActOutcome result={aiAct} />
      <AiActPath path={aiAct.path} />
      <Text as="p" variant="body-medium">
        {t('assessment.scenarioCount', { count: draft.scenarios.length })}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {t('assessment.serverDecides')}
      </Text>
      <OverrideFields draft={draft} errors={errors} onChange={onChange} />
      {isBelow(draft.overrideTier ?? result.tier, policy.unassessedTier) && (
        <Notice tone="info">
          {t('assessment.confirmation', {
            tier: t(`terms.tierRisk.${policy.unassessedTier}`),
          })}
        </Notice>
      )}
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
