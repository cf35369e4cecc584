import gte from 'semver/functions/gte';
import satisfies from 'semver/functions/satisfies';
import valid from 'semver/functions/valid';
import type { BoundFacts, Subject } from '../records';
import { boundFactChanges } from './boundFactChanges';

/**
 * Whether what changed since something was signed lies within the change plan that was signed with it: only facts that
 * the plan allows to change, and a later version in its range.
 */
export function isWithinPlan(
  plan: Subject['changePlan'],
  signed: BoundFacts,
  now: BoundFacts,
): boolean {
  return (
    plan !== undefined &&
    (now.version === signed.version ||
      isLaterInRange(signed.version, now.version, plan.versions)) &&
    boundFactChanges(signed, now).every(({ path }) =>
      plan.allows.includes(path),
    )
  );
}

function isLaterInRange(
  signed: string | undefined,
  now: string | undefined,
  range: string | undefined,
): boolean {
  const [from, to] = [valid(signed), valid(now)];
  return (
    from !== null &&
    to !== null &&
    gte(to, from) &&
    range !== undefined &&
    satisfies(to, range)
  );
}
