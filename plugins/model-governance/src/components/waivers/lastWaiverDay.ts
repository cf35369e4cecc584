import type {
  RiskTier,
  WaiverPolicy,
} from '@modelgov/backstage-plugin-model-governance-common';
import { DateTime, Duration } from 'luxon';

/** The last day that a waiver that is asked for at a moment may have, as `2026-03-31`. */
export function lastWaiverDay(
  { maxDuration }: WaiverPolicy,
  tier: RiskTier,
  now: Date,
): string {
  return DateTime.fromJSDate(now, { zone: 'utc' })
    .plus(Duration.fromISO(maxDuration[tier]))
    .toFormat('yyyy-MM-dd');
}
