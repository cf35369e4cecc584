import type { Entity } from '@backstage/catalog-model';
import {
  assessRisk,
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
  const begin = (useCase: string) =>
    draftOf({
      useCase,
      declared: facts.useCases.find(({ name }) => name === useCase),
      latest: assessments.find(assessment => assessment.useCase === useCase),
      policy: policy.risk,
    });
  const [draft, setDraft] = useState(() => begin(initialUseCase));
  const [isDirty, setIsDirty] = useState(false);

  const result = assessRisk(draft.answers, policy.risk, {
    ...facts,
    aiAct: {
      class: draft.aiActClass ?? 'unclassified',
      duties: draft.duties,
    },
  });
  return {
    draft,
    isDirty,
    result,
    unanswered: policy.risk.questions.filter(({ id }) => !draft.answers[id])
      .length,
    change: (patch: Partial<AssessmentDraft>) => {
      setIsDirty(true);
      setDraft(now => ({ ...now, ...patch }));
    },
    chooseUseCase: (useCase: string) => setDraft(begin(useCase)),
  };
}
