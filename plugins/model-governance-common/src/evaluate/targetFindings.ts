import type { PredicateFacts } from '../facts';
import type { UseCaseRisk } from '../risk';
import type { SignOffState } from '../scorecard';
import { isOpenOutcome, SIGNED_GATE } from '../terms';
import { findingsOf } from './findingsOf';
import type { TargetState } from './TargetState';
import { withWaivers } from './withWaivers';
import type { World } from './World';

/** The findings of one version and some of its use cases, and which of them keep it out of production. */
export function targetFindings(
  world: World,
  facts: PredicateFacts,
  useCases: readonly UseCaseRisk[],
  signOffs: SignOffState[],
): Pick<TargetState, 'findings' | 'openBlockers'> {
  const { records, policy, now, requirementsSince, roleHolders } = world;
  const findings = withWaivers(
    findingsOf({
      facts,
      records,
      policy,
      now,
      useCases: [...useCases],
      signOffs,
      requirementsSince,
      roleHolders,
      signedAt: signedAt(world, facts),
    }),
    world.waivers.filter(({ version }) => version === facts.model.version),
  );
  const signatures = policy.requirements
    .filter(({ check }) => 'signOff' in check)
    .map(({ id }) => id);
  return {
    findings,
    openBlockers: findings.filter(
      ({ requirementId, blocks, outcome }) =>
        blocks.includes(SIGNED_GATE) &&
        isOpenOutcome(outcome) &&
        !signatures.includes(requirementId),
    ),
  };
}

/** When the version was first approved by anybody whose signature was not revoked. */
function signedAt(
  { signOffs, revoked }: World,
  { model }: PredicateFacts,
): string | undefined {
  return signOffs
    .filter(
      ({ id, decision, subject }) =>
        decision !== 'rejected' &&
        !revoked.has(id) &&
        subject.bound.version === model.version,
    )
    .map(({ recordedAt }) => recordedAt)
    .sort()[0];
}
