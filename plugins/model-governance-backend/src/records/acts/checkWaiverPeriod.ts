import { InputError } from '@backstage/errors';
import { hasEnded, isBeyond } from '../validity';
import type { ActContext } from './ActContext';

/**
 * Checks that a waiver ends within the longest time that the policy allows for the tier of now, counted from today.
 *
 * @throws InputError naming the field
 */
export function checkWaiverPeriod(
  expiresOn: string,
  { policy, scorecard, now }: ActContext,
): void {
  if (hasEnded(expiresOn, now)) {
    throw new InputError('expiresOn: lies in the past');
  }
  const longest = policy.waivers.maxDuration[scorecard.tier];
  if (isBeyond(expiresOn, now, longest)) {
    throw new InputError(
      `expiresOn: a waiver for a model of tier ${scorecard.tier} ends within ${longest}`,
    );
  }
}
