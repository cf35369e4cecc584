import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import type {
  Assessment,
  Policy,
  Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useEffect, useState } from 'react';
import { modelGovernanceApiRef } from '../../../api';
import { modelGovernanceTranslationRef } from '../../../translation';
import { RecordDialog, SendButtons, useRecordForm } from '../RecordDialog';
import { AiActStep } from './AiActStep';
import type { AssessmentDraft } from './AssessmentDraft';
import {
  ASSESSMENT_STEPS,
  stepsWithErrors,
  type AssessmentStep,
} from './assessmentSteps';
import { LiveTier } from './LiveTier';
import { parseAssessment } from './parseAssessment';
import { QuestionsStep } from './QuestionsStep';
import { ScenariosStep } from './ScenariosStep';
import { StepsBar } from './StepsBar';
import { SummaryStep } from './SummaryStep';
import { useAssessmentDraft } from './useAssessmentDraft';

/** The assessment once its policy is there: four steps, and the tier in sight all along. */
export function AssessRiskForm(props: {
  scorecard: Scorecard;
  initialUseCase: string;
  policy: Policy;
  assessments: readonly Assessment[];
  onClose: () => void;
}) {
  const { scorecard, initialUseCase, policy, assessments, onClose } = props;
  const { entityRef, useCases } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { entity } = useEntity();
  const api = useApi(modelGovernanceApiRef);
  const [step, setStep] = useState<AssessmentStep>('questions');
  const { draft, isDirty, result, aiAct, unanswered, change, chooseUseCase } =
    useAssessmentDraft({ entity, policy, assessments, initialUseCase });
  const form = useRecordForm({
    entityRef,
    parse: (entered: AssessmentDraft, id) =>
      parseAssessment(entered, id, policy),
    send: assessment => api.createAssessment(entityRef, assessment),
    successMessage: t('assessment.recorded'),
    onDone: onClose,
  });
  const { errors } = form.problems;
  const wrong = stepsWithErrors(errors);
  const [firstWrong] = wrong;
  useEffect(() => {
    if (firstWrong) {
      setStep(firstWrong);
    }
  }, [form.problems, firstWrong]);

  const neighbour = (by: 1 | -1) =>
    ASSESSMENT_STEPS[ASSESSMENT_STEPS.indexOf(step) + by];
  const previous = neighbour(-1);
  const next = neighbour(1);
  const stepProps = { draft, errors, onChange: change };

  return (
    <RecordDialog
      title={t('assessment.titleOf', { useCase: draft.useCase })}
      form={form}
      isDirty={isDirty}
      onClose={onClose}
      footer={
        <>
          {step !== 'summary' && (
            <LiveTier result={result} unanswered={unanswered} />
          )}
          {previous && (
            <Button variant="secondary" onPress={() => setStep(previous)}>
              {t('form.back')}
            </Button>
          )}
          {next ? (
            <Button variant="primary" onPress={() => setStep(next)}>
              {t('form.next')}
            </Button>
          ) : (
            <SendButtons
              label={t('assessment.record')}
              isSending={form.isSending}
              onSend={() => form.save(draft)}
            />
          )}
        </>
      }
    >
      <StepsBar active={step} wrong={wrong} onGo={setStep} />
      {step === 'questions' && (
        <QuestionsStep
          {...stepProps}
          policy={policy.risk}
          useCases={useCases.map(({ name }) => name)}
          onChooseUseCase={chooseUseCase}
        />
      )}
      {step === 'aiAct' && <AiActStep {...stepProps} tree={policy.aiAct} />}
      {step === 'scenarios' && <ScenariosStep {...stepProps} policy={policy} />}
      {step === 'summary' && (
        <SummaryStep
          {...stepProps}
          policy={policy.risk}
          result={result}
          aiAct={aiAct}
          unanswered={unanswered}
        />
      )}
    </RecordDialog>
  );
}
