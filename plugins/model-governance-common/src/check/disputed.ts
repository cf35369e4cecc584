import { EVIDENCE_TYPE_DEFINITIONS } from '../evidence';
import type { Evidence, EvidenceDispute } from '../records';
import type { AskedReview } from './askedReview';
import type { CheckAnswer } from './CheckAnswer';
import type { CheckContext } from './CheckContext';
import { nameOfEvidence } from './nameOfEvidence';

/**
 * The answer of evidence that somebody disputes: where it would be enough, a role has to say whether it counts; else there is
 * nothing that counts. The words about sensitive evidence are not for everybody.
 *
 * @param isEnough - whether it would answer the check if nobody disputed it
 */
export function disputed(
  record: Evidence,
  dispute: EvidenceDispute,
  isEnough: boolean,
  asked: AskedReview | undefined,
  { signOffs }: CheckContext['policy'],
): CheckAnswer {
  const evidenceIds = [record.id];
  const { sensitive } = EVIDENCE_TYPE_DEFINITIONS[record.type];
  const reason = `${nameOfEvidence(record)} is disputed by ${
    dispute.recordedBy
  }${sensitive || !dispute.reason ? '.' : `: ${dispute.reason}`}`;
  if (!isEnough) {
    return { outcome: 'missing', reason, evidenceIds };
  }
  const reviewers =
    asked?.roles ??
    signOffs.filter(({ powers }) => powers?.includes('review-evidence'));
  return {
    outcome: 'pending',
    reason,
    evidenceIds,
    action: {
      kind: 'review-evidence',
      evidenceIds,
      roles: reviewers.map(({ role }) => role),
    },
  };
}
