import satisfies from 'semver/functions/satisfies';
import type { BoundFacts, Subject } from '../records';
import { boundFactChanges } from './boundFactChanges';

/**
 * Whether what changed since something was signed lies within the change plan that was signed with it: only facts that
 * the plan allows to change, and a version in its range.
 */
export function isWithinPlan(
  plan: Subject['changePlan'],
  signed: BoundFacts,
  now: BoundFacts,
): boolean {
  if (!plan) {
    return false;
  }
  const changes = boundFactChanges(signed, now);
  const isInRange =
    now.version === signed.version ||
    plan.versions === undefined ||
    (now.version !== undefined &&
      satisfies(now.version, plan.versions, { includePrerelease: false }));
  return isInRange && changes.every(({ path }) => plan.allows.includes(path));
}
