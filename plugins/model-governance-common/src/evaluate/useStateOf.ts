import type { UseCaseRisk } from '../risk';
import { askedRoles } from './askedRoles';
import { isShaken } from './isShaken';
import { signOffStates } from './signOffStates';
import type { UseState } from './TargetState';
import { targetFindings } from './targetFindings';
import { useApprovalsOf } from './useApprovalsOf';
import type { ModelVersion } from './versionsOf';
import type { World } from './World';

/** Works out what holds for one version and one use case. */
export function useStateOf(
  world: World,
  version: ModelVersion,
  risk: UseCaseRisk,
): UseState {
  const { policy, revoked, now, overlap } = world;
  const approved = useApprovalsOf(world, version, risk);
  const { facts, bound, approvals } = approved;
  const signOffs = signOffStates({
    asked: askedRoles(policy.signOffs, facts),
    signOffs: world.signOffs,
    revoked,
    bound,
    approvals,
    policy,
    now,
    overlap: signOff =>
      overlap(signOff) ??
      (isShaken(world, signOff)
        ? 'it relies on evidence that was rejected since'
        : undefined),
  });
  return {
    version,
    risk,
    ...approved,
    signOffs,
    ...targetFindings(world, facts, [risk], signOffs),
  };
}
