import type { Entity } from '@backstage/catalog-model';
import {
  assessRisk,
  classifyAiAct,
  modelFactsFromEntity,
  type Assessment,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useMemo, useState } from 'react';
import type { AssessmentDraft } from './AssessmentDraft';
import { draftOf } from './draftOf';

/** An assessment while it is written, and the tier that it results in so far. */
export function useAssessmentDraft(options: {
  entity: Entity;
  policy: Policy;
  assessments: readonly Assessment[];
  initialUseCase: string;
}) {
  const { entity, policy, assessments, initialUseCase } = options;
  const facts = useMemo(
    () => modelFactsFromEntity(entity, { dependencies: [] }),
    [entity],
  );
  const [useCase, setUseCase] = useState(initialUseCase);
  // Of every use that was written on, so that going to another one loses nothing.
  const [drafts, setDrafts] = useState<Record<string, AssessmentDraft>>({});

  const draftFor = (now: typeof drafts): AssessmentDraft =>
    now[useCase] ??
    draftOf({
      useCase,
      latest: assessments.find(assessment => assessment.useCase === useCase),
      policy: policy.risk,
    });
  const draft = draftFor(drafts);

  const aiAct = classifyAiAct(policy.aiAct, draft.aiActAnswers);
  const result = assessRisk(draft.answers, policy.risk, {
    ...facts,
    aiAct: { class: aiAct.class ?? 'unclassified', duties: aiAct.duties },
  });
  return {
    draft,
    isDirty: Object.keys(drafts).length > 0,
    result,
    aiAct,
    unanswered: policy.risk.questions.filter(({ id }) => !draft.answers[id])
      .length,
    change: (patch: Partial<AssessmentDraft>) =>
      setDrafts(now => ({ ...now, [useCase]: { ...draftFor(now), ...patch } })),
    chooseUseCase: setUseCase,
  };
}
