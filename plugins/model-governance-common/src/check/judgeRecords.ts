import type { Evidence } from '../records';
import { isSourced } from '../sourcedEvidence/isSourced';
import type { CheckAnswer } from './CheckAnswer';

/** Outcomes of what a source says that is not enough. */
const NOT_ENOUGH = ['missing', 'stale'];

/**
 * The answer of some records of evidence, of which the first decides; `undefined` where there are none. While it awaits its
 * review, what was accepted before it holds; what was rejected before it gives no way to anything older. Where a source does
 * not know enough, the other sources are asked too.
 *
 * @param records - what people and pipelines brought before what sources say, of each the newest first
 */
export function judgeRecords(
  records: readonly Evidence[],
  judge: (record: Evidence) => CheckAnswer,
): CheckAnswer | undefined {
  const [first, ...further] = records;
  if (!first) {
    return undefined;
  }
  const answer = judge(first);
  if (answer.outcome === 'pending') {
    return heldBefore(further, answer, judge) ?? answer;
  }
  if (!isSourced(first) || !NOT_ENOUGH.includes(answer.outcome)) {
    return answer;
  }
  const next = judgeRecords(further, judge);
  return next && NOT_ENOUGH.includes(next.outcome)
    ? {
        outcome: answer.outcome === next.outcome ? next.outcome : 'missing',
        reason: `${answer.reason} ${next.reason}`,
        evidenceIds: [
          ...(answer.evidenceIds ?? []),
          ...(next.evidenceIds ?? []),
        ],
      }
    : next ?? answer;
}

function heldBefore(
  older: readonly Evidence[],
  awaited: CheckAnswer,
  judge: (record: Evidence) => CheckAnswer,
): CheckAnswer | undefined {
  for (const record of older) {
    const earlier = judge(record);
    if (earlier.outcome === 'pass') {
      return {
        ...earlier,
        reason: `${earlier.reason} ${awaited.reason}`,
        action: awaited.action,
      };
    }
    if (earlier.outcome !== 'pending') {
      break;
    }
  }
  return undefined;
}
