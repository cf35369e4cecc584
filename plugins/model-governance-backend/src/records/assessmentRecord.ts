import { InputError } from '@backstage/errors';
import {
  addDuration,
  aiActClassificationOf,
  assessmentBasisOf,
  assessRisk,
  overrideTier,
  validateAnswers,
  type Assessment,
  type AssessmentBasis,
  type ImportedAssessmentContent,
  type Policy,
  type RiskFacts,
  type UseCase,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { RecordContext } from './RecordWriter';

/**
 * Makes the record of a risk assessment: class and tier are computed here, whatever the submission shows.
 *
 * @param content - of a person of today always with answers to the decision tree
 * @throws InputError naming the field that does not fit the policy or the model
 */
export function assessmentRecord(
  content: ImportedAssessmentContent,
  policy: Policy,
  context: RecordContext,
): Assessment {
  const { head } = context;
  const useCase = useCaseOf(content, context);
  validateAnswers(content.answers, policy.risk);
  validateScenarios(content, policy);

  const aiAct =
    'answers' in content.aiAct
      ? aiActClassificationOf(content.aiAct, policy.aiAct)
      : content.aiAct;
  const facts: RiskFacts = { ...context.input.facts, aiAct };
  const computed = assessRisk(content.answers, policy.risk, facts);
  const result = content.override
    ? overrideTier(
        computed,
        content.override,
        content.answers,
        policy.risk,
        facts,
      )
    : computed;
  return {
    ...content,
    ...head,
    aiAct,
    result,
    basis: basisOf(useCase, context),
    expiresAt: addDuration(head.recordedAt, policy.risk.validFor[result.tier]),
  };
}

function useCaseOf(
  content: ImportedAssessmentContent,
  { input: { facts }, head }: RecordContext,
): UseCase {
  const useCase = facts.useCases.find(({ name }) => name === content.useCase);
  if (!useCase) {
    throw new InputError(
      `useCase: "${content.useCase}" is not a use case of ${
        head.entityRef
      }; it has ${facts.useCases.map(({ name }) => name).join(', ')}`,
    );
  }
  return useCase;
}

function validateScenarios(
  { scenarios }: ImportedAssessmentContent,
  { requirements }: Policy,
): void {
  scenarios.forEach(({ mitigatedBy }, index) => {
    const unknown = mitigatedBy.find(
      id => !requirements.some(requirement => requirement.id === id),
    );
    if (unknown) {
      throw new InputError(
        `scenarios[${index}].mitigatedBy: "${unknown}" is not a requirement of the policy`,
      );
    }
  });
}

/**
 * What the assessment rests on. Of an older system's it is the version that it names; what it depended on then is not
 * known.
 */
function basisOf(
  useCase: UseCase,
  { input: { facts }, head }: RecordContext,
): AssessmentBasis {
  const basis = assessmentBasisOf(facts, useCase);
  return head.imported
    ? {
        ...basis,
        version: head.modelVersion,
        digest: head.modelDigest,
        dependencies: [],
      }
    : basis;
}
