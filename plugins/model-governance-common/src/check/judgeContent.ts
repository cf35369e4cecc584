import { Duration } from 'luxon';
import { isSourced } from '../sourcedEvidence/isSourced';
import type { Evidence } from '../records';
import { addDuration, endOfDay } from '../terms';
import { brokenBounds } from './brokenBounds';
import type { CheckAnswer } from './CheckAnswer';
import { knownFrom } from './knownFrom';
import { nameOfEvidence } from './nameOfEvidence';
import type { EvidenceCheck } from './EvidenceCheck';

/**
 * Whether what one record of evidence says answers a check: it must not be over, and its measures must keep their bounds.
 * A bound on something that the record does not measure is broken, since unknown is never a pass. What only a source knows
 * and is not enough fails nobody: something is still missing.
 */
export function judgeContent(
  record: Evidence,
  check: EvidenceCheck,
  now: Date,
): CheckAnswer {
  const what = nameOfEvidence(record);
  const evidenceIds = [record.id];
  const end = endOf(record, check);
  const isOver = end !== undefined && new Date(end.at) <= now;
  const broken = brokenBounds(record, check);
  if (isSourced(record) && (isOver || broken.length > 0)) {
    return {
      outcome: broken.length > 0 ? 'missing' : 'stale',
      reason: knownFrom(record, [
        ...(isOver ? [`it ${end.why}`] : []),
        ...broken,
      ]),
      evidenceIds,
      changesAt: isOver ? undefined : end?.at,
    };
  }
  if (isOver) {
    return { outcome: 'stale', reason: `${what} ${end.why}.`, evidenceIds };
  }
  return {
    ...(broken.length > 0
      ? { outcome: 'fail', reason: `${what}: ${broken.join('; ')}.` }
      : { outcome: 'pass', reason: `${what} supports it.` }),
    evidenceIds,
    changesAt: end?.at,
  };
}

/** When the record is over: at its own end, or when it is older than the check allows, whichever comes first. */
function endOf(
  { collectedOn, expiresOn, expiresAt }: Evidence,
  { maxAge }: EvidenceCheck,
) {
  const ends: { at: string; why: string }[] = [];
  if (expiresOn) {
    ends.push({
      at: endOfDay(expiresOn),
      why: `ended on ${expiresOn}`,
    });
  }
  if (expiresAt) {
    ends.push({
      at: new Date(expiresAt).toISOString(),
      why: `ended at ${expiresAt}`,
    });
  }
  if (maxAge) {
    ends.push({
      at: addDuration(collectedOn, maxAge),
      why: `is older than ${inWords(maxAge)}`,
    });
  }
  return ends.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];
}

/** A duration as people say it: `12 months`. */
function inWords(duration: string): string {
  return Duration.fromISO(duration, { locale: 'en' }).toHuman();
}
