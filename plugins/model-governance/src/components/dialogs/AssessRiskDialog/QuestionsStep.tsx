import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import {
  UNKNOWN_ANSWER,
  type RiskPolicy,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { RadioInput, SelectInput, type FieldErrors } from '../../form';
import type { AssessmentDraft } from './AssessmentDraft';

const DIMENSIONS = ['impact', 'likelihood', 'exposure'] as const;

/** The questionnaire of the policy, for one use case. */
export function QuestionsStep(props: {
  policy: RiskPolicy;
  useCases: readonly string[];
  draft: AssessmentDraft;
  errors: FieldErrors;
  onChooseUseCase: (useCase: string) => void;
  onChange: (patch: Partial<AssessmentDraft>) => void;
}) {
  const { policy, useCases, draft, errors, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <>
      {useCases.length > 1 && (
        <SelectInput
          label={t('assessment.useCase')}
          required
          choices={useCases.map(name => ({ value: name, label: name }))}
          value={draft.useCase}
          error={errors.useCase}
          onChange={useCase => useCase && props.onChooseUseCase(useCase)}
        />
      )}
      {DIMENSIONS.map(dimension => (
        <Flex
          key={dimension}
          direction="column"
          gap="4"
          role="group"
          aria-label={t(`assessment.dimension.${dimension}`)}
        >
          <Text as="h3" variant="title-x-small" weight="bold">
            {t(`assessment.dimension.${dimension}`)}
          </Text>
          {policy.questions
            .filter(question => question.dimension === dimension)
            .map(question => (
              <RadioInput
                key={question.id}
                label={question.text}
                help={question.help}
                choices={[
                  ...question.options,
                  { value: UNKNOWN_ANSWER, label: t('assessment.unknown') },
                ]}
                value={draft.answers[question.id]}
                error={errors[`answers.${question.id}`]}
                onChange={answer =>
                  answer &&
                  onChange({
                    answers: { ...draft.answers, [question.id]: answer },
                  })
                }
              />
            ))}
        </Flex>
      ))}
    </>
  );
}
