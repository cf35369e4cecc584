import { EVIDENCE_TYPE_DEFINITIONS } from '../evidence';
import {
  actsAbout,
  newestAbout,
  openDispute,
  type Act,
  type Evidence,
} from '../records';
import { isSourced } from '../sourcedEvidence/isSourced';
import type { AskedReview } from './askedReview';
import type { CheckAnswer } from './CheckAnswer';
import type { CheckContext } from './CheckContext';
import { disputed } from './disputed';
import type { EvidenceCheck } from './EvidenceCheck';
import { judgeContent } from './judgeContent';
import { nameOfEvidence } from './nameOfEvidence';

/**
 * Whether one record of evidence answers a check. What was found to be altered or was rejected fails, whether or not a
 * review is asked for; then its content is judged, since bad news needs no second look; then nobody must dispute it, and it must
 * be pinned and accepted, where that is asked for. What the portal drew from a source itself is pinned by being on record.
 */
export function judgeEvidence(
  record: Evidence,
  check: EvidenceCheck,
  asked: AskedReview | undefined,
  { policy, records: { acts }, now }: CheckContext,
): CheckAnswer {
  const evidenceIds = [record.id];
  const refusal =
    alteration(record, acts) ??
    rejection(record, newestAbout(acts, 'evidence-review', record.id), policy);
  if (refusal) {
    return { outcome: 'fail', reason: refusal, evidenceIds };
  }
  const answer = judgeContent(record, check, now);
  const dispute = openDispute(acts, record.id);
  if (dispute) {
    const isEnough = answer.outcome === 'pass';
    return disputed(record, dispute, isEnough, asked, policy);
  }
  if (answer.outcome !== 'pass' || !asked) {
    return answer;
  }
  if (asked.pinned && record.link && !record.digest && !isSourced(record)) {
    const reason = `${nameOfEvidence(
      record,
    )} has a link and no digest: nothing tells whether what is there now is what was there then.`;
    return { outcome: 'fail', reason, evidenceIds };
  }
  return reviewOf(record, asked, acts, policy) ?? answer;
}

/** What is behind the link is not what was given. The newest verification decides. */
function alteration(
  record: Evidence,
  acts: readonly Act[],
): string | undefined {
  const verified = newestAbout(acts, 'evidence-verification', record.id);
  return verified && !verified.matches
    ? `${nameOfEvidence(
        record,
      )} was altered: what its link leads to has another digest.`
    : undefined;
}

/** What the review says against the evidence. The words of a reviewer of sensitive evidence are not for everybody. */
function rejection(
  record: Evidence,
  review: { decision: string; role: string; comment?: string } | undefined,
  { signOffs }: CheckContext['policy'],
): string | undefined {
  if (review?.decision !== 'rejected') {
    return undefined;
  }
  const title =
    signOffs.find(({ role }) => role === review.role)?.title ?? review.role;
  const { sensitive } = EVIDENCE_TYPE_DEFINITIONS[record.type];
  return `${nameOfEvidence(record)} was rejected as ${title}${
    sensitive ? '.' : `: ${review.comment}`
  }`;
}

/**
 * What the roles that are asked have still to say; `undefined` where one of them has accepted the evidence. Of each role
 * the newest review counts.
 */
function reviewOf(
  record: Evidence,
  { roles }: AskedReview,
  acts: readonly Act[],
  policy: CheckContext['policy'],
): CheckAnswer | undefined {
  const reviews = actsAbout(acts, 'evidence-review', record.id);
  const newest = roles.flatMap(
    ({ role }) => reviews.find(review => review.role === role) ?? [],
  );
  if (newest.some(({ decision }) => decision === 'accepted')) {
    return undefined;
  }
  const evidenceIds = [record.id];
  const rejected = rejection(record, newest[0], policy);
  if (rejected) {
    return { outcome: 'fail', reason: rejected, evidenceIds };
  }
  const titles = roles.map(({ title }) => title);
  return {
    outcome: 'pending',
    reason: `${nameOfEvidence(record)} awaits review by ${
      titles.join(' or ') || 'a role that the policy does not have'
    }.`,
    evidenceIds,
    action: {
      kind: 'review-evidence',
      evidenceIds,
      roles: roles.map(({ role }) => role),
    },
  };
}
