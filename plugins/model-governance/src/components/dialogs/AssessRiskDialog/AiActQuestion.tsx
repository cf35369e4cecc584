import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  UNKNOWN_ANSWER,
  type AiActOption,
  type AiActStep,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { RadioInput } from '../../form';
import { useDayText } from '../../text';

/** One question of the decision tree, with what "we do not know" is taken for. */
export function AiActQuestion(props: {
  step: AiActStep;
  value?: string;
  error?: string;
  onChange: (answer: string) => void;
}) {
  const { step, value, error, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const dayOf = useDayText();
  const worse = step.options.find(option => option.value === step.unknown);
  const labelOf = ({ label, applies }: AiActOption) =>
    applies
      ? t('aiAct.applies', {
          label,
          day: dayOf(applies.from),
          status: t(`aiAct.legalStatus.${applies.status}`),
        })
      : label;
  return (
    <RadioInput
      label={step.question}
      help={[step.help, step.reference].filter(Boolean).join(' · ')}
      required
      choices={[
        ...step.options.map(option => ({
          value: option.value,
          label: labelOf(option),
        })),
        {
          value: UNKNOWN_ANSWER,
          label: t('aiAct.unknown', { label: worse?.label ?? step.unknown }),
        },
      ]}
      value={value}
      error={error}
      onChange={answer => answer && onChange(answer)}
    />
  );
}
