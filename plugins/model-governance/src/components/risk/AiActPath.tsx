import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import {
  UNKNOWN_ANSWER,
  type AiActPathStep,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';

/** The way through the decision tree of the EU AI Act: every question with its answer. */
export function AiActPath(props: {
  path: readonly AiActPathStep[];
  /** Goes back to a question, where that can be done. */
  onChoose?: (step: string) => void;
}) {
  const { path, onChoose } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <ol aria-label={t('aiAct.path')}>
      {path.map(({ step, question, answer, label, reference }) => (
        <li key={step}>
          <Text as="p" variant="body-small" color="secondary">
            {question} ({reference})
          </Text>
          <Text as="span" variant="body-medium">
            {answer === UNKNOWN_ANSWER ? t('aiAct.unknown', { label }) : label}
          </Text>
          {onChoose && (
            <Button
              variant="tertiary"
              size="small"
              aria-label={t('actions.labelled', {
                action: t('aiAct.change'),
                what: question,
              })}
              onPress={() => onChoose(step)}
            >
              {t('aiAct.change')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
