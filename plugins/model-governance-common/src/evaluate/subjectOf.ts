import type { Subject } from '../records';
import type { UseCaseRisk } from '../risk';
import { SIGNED_GATE, type Outcome } from '../terms';
import type { TargetState } from './TargetState';
import type { World } from './World';

/** Outcomes of requirements that do not ask a model, or not yet. */
const NOT_ASKED: readonly Outcome[] = ['not-applicable', 'upcoming'];

/** What a signer of now would sign. Sorted, so that its digest depends on nothing but its content. */
export function subjectOf(
  { facts, records, policy, changePlan }: World,
  { bound, findings, openBlockers }: TargetState,
  useCases: readonly UseCaseRisk[],
): Subject {
  const digests = new Map(
    records.evidence.map(({ id, digest }) => [id, digest]),
  );
  return {
    entityRef: facts.entityRef,
    gate: SIGNED_GATE,
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
    openBlockers: openBlockers.map(({ requirementId }) => requirementId).sort(),
    requirements: findings
      .filter(
        ({ blocks, outcome }) =>
          blocks.includes(SIGNED_GATE) && !NOT_ASKED.includes(outcome),
      )
      .map(({ requirementId }) => requirementId)
      .sort(),
    changePlan,
    policy: { version: policy.version, digest: policy.digest },
  };
}

function by<T>(keyOf: (item: T) => string) {
  return (a: T, b: T) => keyOf(a).localeCompare(keyOf(b), 'en-US');
}
