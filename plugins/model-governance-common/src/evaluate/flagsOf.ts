import type { GovernanceFlag } from '../scorecard';
import { governanceFlagSchema } from '../scorecard';
import { addDuration } from '../terms';
import type { UseState } from './TargetState';
import type { World } from './World';

/**
 * What stands beside the status of a model.
 *
 * @param uses - What holds for each live version and use case.
 * @param breakGlassUntil - Until when it may be used without approval.
 */
export function flagsOf(
  world: World,
  uses: readonly UseState[],
  breakGlassUntil: string | undefined,
): GovernanceFlag[] {
  const { facts, policy, now, registered = true } = world;
  const approved = uses.filter(({ approvals }) => approvals.inForce);
  const holds: Record<GovernanceFlag, boolean> = {
    'renewal-open': approved.some(
      ({ approvals: { until } }) =>
        until !== undefined &&
        new Date(addDuration(until, policy.approvals.renewalOpens, -1)) <= now,
    ),
    'renewal-rejected': approved.some(isRenewalRejected),
    'in-grace': approved.some(({ approvals }) => approvals.inGrace),
    unregistered: !registered,
    'break-glass': breakGlassUntil !== undefined,
    'owner-overlap': approved.some(({ approvals }) =>
      approvals.inForce?.some(({ recordedBy, onBehalfOf = recordedBy }) =>
        [recordedBy, onBehalfOf].some(person =>
          facts.ownerMembers.includes(person),
        ),
      ),
    ),
  };
  return governanceFlagSchema.options.filter(flag => holds[flag]);
}

/** Somebody refused what is approved, after it was. */
function isRenewalRejected({ approvals, signOffs }: UseState): boolean {
  const since = Math.max(
    ...(approvals.inForce ?? []).map(({ recordedAt }) =>
      Date.parse(recordedAt),
    ),
  );
  return signOffs.some(({ decisions }) =>
    decisions.some(
      ({ decision, inForce, signedAt }) =>
        decision === 'rejected' && inForce && Date.parse(signedAt) > since,
    ),
  );
}
