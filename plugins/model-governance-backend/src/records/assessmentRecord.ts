import { InputError } from '@backstage/errors';
import {
  assessRisk,
  validateAnswers,
  type Assessment,
  type NewAssessment,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { RecordContext } from './RecordWriter';
import { endOfValidity } from './validity';

/**
 * Makes the record of a risk assessment.
 *
 * @throws InputError naming the field that does not fit the policy or the model
 */
export function assessmentRecord(
  content: NewAssessment,
  policy: Policy,
  { scorecard, model, head }: RecordContext,
): Assessment {
  const useCases = scorecard.useCases.map(useCase => useCase.name);
  if (!useCases.includes(content.useCase)) {
    throw new InputError(
      `useCase: "${content.useCase}" is not a use case of ${
        head.entityRef
      }; it has ${useCases.join(', ')}`,
    );
  }
  validateAnswers(content.answers, policy.risk);
  content.scenarios.forEach((scenario, index) => {
    const unknown = scenario.mitigatedBy.find(
      id => !policy.requirements.some(requirement => requirement.id === id),
    );
    if (unknown) {
      throw new InputError(
        `scenarios[${index}].mitigatedBy: "${unknown}" is not a requirement of the policy`,
      );
    }
  });

  const at = new Date(head.recordedAt);
  const result = assessRisk(content.answers, policy.risk, {
    ...model.facts,
    aiAct: { class: content.aiAct.class, duties: content.aiAct.duties },
  });
  return {
    ...content,
    ...head,
    result,
    expiresAt: endOfValidity(at, policy.risk.validFor[result.tier]),
  };
}
