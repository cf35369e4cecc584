import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex } from '@backstage/ui';
import {
  classifyAiAct,
  type AiActTree,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { TextInput, type FieldErrors } from '../../form';
import { AiActOutcome, AiActPath } from '../../risk';
import { AiActProgress } from './AiActProgress';
import { AiActQuestion } from './AiActQuestion';
import type { AssessmentDraft } from './AssessmentDraft';

/** Walks the decision tree of the EU AI Act, one question after another, with what it results in so far. */
export function AiActStep(props: {
  tree: AiActTree;
  draft: AssessmentDraft;
  errors: FieldErrors;
  onChange: (patch: Partial<AssessmentDraft>) => void;
}) {
  const { tree, draft, errors, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const result = classifyAiAct(tree, draft.aiActAnswers);
  const { path, open } = result;
  // The question that was gone back to; else the first that is open.
  const [chosen, setChosen] = useState<string>();
  const asked = path.map(({ step }) => step);
  const place =
    chosen !== undefined && asked.includes(chosen)
      ? asked.indexOf(chosen)
      : asked.length;
  const step = tree.steps.find(({ id }) => id === (asked[place] ?? open?.id));

  return (
    <Flex direction="column" gap="4">
      <AiActProgress tree={tree} place={place} step={step} />
      {step && (
        <AiActQuestion
          key={step.id}
          step={step}
          value={draft.aiActAnswers[step.id]}
          error={errors[`aiAct.answers.${step.id}`]}
          onChange={answer => {
            setChosen(step.id);
            onChange({
              aiActAnswers: { ...draft.aiActAnswers, [step.id]: answer },
            });
          }}
        />
      )}
      <Flex gap="2">
        {place > 0 && (
          <Button
            variant="secondary"
            size="small"
            onPress={() => setChosen(asked[place - 1])}
          >
            {t('aiAct.previous')}
          </Button>
        )}
        {place < asked.length && (
          <Button
            variant="secondary"
            size="small"
            onPress={() => setChosen(asked[place + 1])}
          >
            {t('aiAct.next')}
          </Button>
        )}
      </Flex>
      {!step && (
        <AiActPath path={path} onChoose={chosenStep => setChosen(chosenStep)} />
      )}
      <AiActOutcome result={result} />
      <TextInput
        long
        label={t('assessment.rationale')}
        help={t('assessment.rationaleHelp')}
        required
        value={draft.rationale}
        error={errors['aiAct.rationale']}
        onChange={rationale => onChange({ rationale })}
      />
    </Flex>
  );
}
