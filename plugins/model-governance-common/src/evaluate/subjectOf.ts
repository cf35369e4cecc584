import type { ModelFacts } from '../facts';
import type { Policy } from '../policy';
import type { BoundFacts, Evidence, Subject } from '../records';
import type { UseCaseRisk } from '../risk';
import type { Finding } from '../scorecard';

/**
 * What a signer of now would sign. Sorted, so that its digest depends on nothing but its content.
 *
 * @param openBlockers - The open requirements that block the gate, other than the signature itself.
 */
export function subjectOf(input: {
  gate: Subject['gate'];
  facts: ModelFacts;
  bound: BoundFacts;
  useCases: readonly UseCaseRisk[];
  findings: readonly Finding[];
  evidence: readonly Evidence[];
  openBlockers: readonly string[];
  policy: Policy;
}): Subject {
  const { gate, facts, bound, useCases, findings, policy } = input;
  const digests = new Map(input.evidence.map(({ id, digest }) => [id, digest]));
  return {
    entityRef: facts.entityRef,
    gate,
    bound,
    assessments: useCases
      .flatMap(({ useCase, valid, tier }) =>
        valid
          ? [
              {
                useCase: useCase.name,
                assessmentId: valid.id,
                tier,
                aiActClass: valid.aiAct.class,
              },
            ]
          : [],
      )
      .sort(by(({ useCase }) => useCase)),
    evidence: findings
      .filter(({ outcome }) => outcome === 'pass')
      .flatMap(({ requirementId, evidenceIds }) =>
        evidenceIds.map(evidenceId => ({
          requirementId,
          evidenceId,
          digest: digests.get(evidenceId),
        })),
      )
      .sort(
        by(({ requirementId, evidenceId }) => `${requirementId} ${evidenceId}`),
      ),
    openBlockers: [...input.openBlockers].sort(),
    policy: { version: policy.version, digest: policy.digest },
  };
}

function by<T>(keyOf: (item: T) => string) {
  return (a: T, b: T) => keyOf(a).localeCompare(keyOf(b), 'en-US');
}
