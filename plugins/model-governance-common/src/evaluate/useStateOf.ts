import type { UseCaseRisk } from '../risk';
import { approvalsOf } from './approvalsOf';
import { askedRoles } from './askedRoles';
import { boundFactsOf } from './boundFactsOf';
import { factsOfUses } from './factsOfUses';
import { signOffStates } from './signOffStates';
import type { UseState } from './TargetState';
import { targetFindings } from './targetFindings';
import type { ModelVersion } from './versionsOf';
import type { World } from './World';

/** Works out what holds for one version and one use case. */
export function useStateOf(
  world: World,
  version: ModelVersion,
  risk: UseCaseRisk,
): UseState {
  const { policy, revoked, now, overlap } = world;
  const facts = factsOfUses(world, version, [risk]);
  const bound = boundFactsOf(facts, [risk]);
  const approvals = approvalsOf({
    signOffs: world.signOffs.filter(signOff => !overlap(signOff)),
    revoked,
    facts,
    bound,
    policy,
    now,
  });
  const signOffs = signOffStates({
    asked: askedRoles(policy.signOffs, facts),
    signOffs: world.signOffs,
    revoked,
    bound,
    approvals,
    policy,
    now,
    overlap,
  });
  return {
    version,
    risk,
    approvals,
    facts,
    bound,
    signOffs,
    ...targetFindings(world, facts, [risk], signOffs),
  };
}
