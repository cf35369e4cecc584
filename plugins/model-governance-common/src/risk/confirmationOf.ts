import type { Policy, RolePower } from '../policy';
import { actsOf, type Act, type Assessment } from '../records';
import type { ConfirmationState } from '../scorecard';
import { isBelow, type RiskTier } from '../terms';
import { isSampled } from './isSampled';

/** Where an assessment stands: whether it counts, and who is still to say so. */
export interface Confirmation {
  state: ConfirmationState;
  counts: boolean;
  /** Whether it needs no confirmation and was drawn to be looked at all the same. */
  sampled: boolean;
  /** The roles that are waited for: all of those that lift a prohibition, else any one. */
  awaitedRoles: string[];
}

/** How an assessment stands before anybody confirms it. */
export interface Unconfirmed {
  /** Its tier, with the floors of now. */
  tier: RiskTier;
  /** A low result, computed, without anything that calls for a second look. */
  exempt: boolean;
  /** It is lower than what counted before. */
  lowers: boolean;
  prohibits: boolean;
  /** It would end a prohibition. */
  lifts: boolean;
}

const NOT_NEEDED: Confirmation = {
  state: 'not-needed',
  counts: true,
  sampled: false,
  awaitedRoles: [],
};

/**
 * Whether an assessment counts. Prohibiting and raising act at once. Lifting a prohibition takes every role with the power
 * `lift-prohibition`; a result below what counted before, or below the tier of unassessed models, takes one person with the
 * power `confirm-risk`, except where it is exempt: low, without anything that calls for a second look, and none before it
 * was doubted. Of the exempt ones a share is looked at and counts meanwhile. A refusal ends it.
 */
export function confirmationOf(
  assessment: Assessment,
  { tier, exempt, lowers, prohibits, lifts }: Unconfirmed,
  acts: readonly Act[],
  { risk, signOffs }: Pick<Policy, 'risk' | 'signOffs'>,
): Confirmation {
  if (prohibits) {
    return NOT_NEEDED;
  }
  const decisions = actsOf(acts, 'assessment-confirmation').filter(
    ({ about }) => about === assessment.id,
  );
  const confirming = decisions
    .filter(({ decision }) => decision === 'confirmed')
    .map(({ role }) => role);
  const refused = confirming.length < decisions.length;
  const rolesWith = (power: RolePower) =>
    signOffs
      .filter(({ powers }) => powers?.includes(power))
      .map(({ role }) => role);

  if (lifts) {
    const roles = rolesWith('lift-prohibition');
    const awaitedRoles = roles.filter(role => !confirming.includes(role));
    const confirmed = roles.length > 0 && awaitedRoles.length === 0;
    return decided({ refused, confirmed, awaitedRoles, sampled: false });
  }
  const sampled = exempt && !lowers && isSampled(assessment, risk.sampledShare);
  const needed =
    lowers || (isBelow(tier, risk.unassessedTier) && (!exempt || sampled));
  if (!needed && decisions.length === 0) {
    return NOT_NEEDED;
  }
  return decided({
    refused,
    confirmed: confirming.length > 0,
    awaitedRoles: rolesWith('confirm-risk'),
    sampled,
  });
}

function decided(given: {
  refused: boolean;
  confirmed: boolean;
  awaitedRoles: string[];
  sampled: boolean;
}): Confirmation {
  const { refused, confirmed, awaitedRoles, sampled } = given;
  if (refused) {
    return { state: 'refused', counts: false, sampled, awaitedRoles: [] };
  }
  return confirmed
    ? { state: 'confirmed', counts: true, sampled, awaitedRoles: [] }
    : { state: 'awaited', counts: sampled, sampled, awaitedRoles };
}
