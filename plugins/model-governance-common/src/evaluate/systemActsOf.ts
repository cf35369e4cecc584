import { actsOf, type ModelRecords, type Subject } from '../records';
import {
  dueReassessments,
  type DueReassessment,
} from '../risk/dueReassessments';
import type { Scorecard } from '../scorecard';
import { SIGNED_GATE } from '../terms';
import { boundFactChanges } from './boundFactChanges';
import type { EvaluationInput } from './EvaluationInput';

/** What the system itself puts on record, without what every record carries. @public */
export type SystemAct =
  | {
      kind: 'automatic-approval';
      gate: Subject['gate'];
      subject: Subject;
      subjectDigest: string;
    }
  | {
      kind: 'suspension';
      role: string;
      reason: string;
      membership: string[];
      overdue: { signOffId: string; condition: number };
    }
  | {
      kind: 'review-request';
      gate: Subject['gate'];
      version?: string;
      dueOn: string;
      comment: string;
      roles: string[];
      subjectDigest: string;
    }
  | ({ kind: 'reassessment' } & DueReassessment);

/**
 * What follows from a scorecard and is not on record yet: an approval that the policy gives by itself, the stop of a model
 * whose condition is overdue past its grace, the review that an emergency opens, and the uses to be assessed anew.
 *
 * @public
 */
export function systemActsOf(
  scorecard: Scorecard,
  { facts, records }: Pick<EvaluationInput, 'facts' | 'records'>,
  now: Date,
): SystemAct[] {
  if (scorecard.status === 'retired') {
    return [];
  }
  return [
    ...dueReassessments(facts, records).map(due => ({
      kind: 'reassessment' as const,
      ...due,
    })),
    ...automaticApprovals(scorecard, records),
    ...overdueStops(scorecard, records, now),
    ...emergencyReviews(scorecard, records),
  ];
}

function automaticApprovals(
  { standings, version, signOffs, subject, subjectDigest }: Scorecard,
  { acts }: ModelRecords,
): SystemAct[] {
  const ofVersion = standings.filter(each => each.version === version);
  const isApproved =
    signOffs.length === 0 &&
    ofVersion.every(({ status }) => status === 'approved');
  const isKnown = actsOf(acts, 'automatic-approval').some(
    act => boundFactChanges(act.subject.bound, subject.bound).length === 0,
  );
  return isApproved && !isKnown
    ? [
        {
          kind: 'automatic-approval',
          gate: SIGNED_GATE,
          subject,
          subjectDigest,
        },
      ]
    : [];
}

function overdueStops(
  { conditions }: Scorecard,
  { acts }: ModelRecords,
  now: Date,
): SystemAct[] {
  const stops = actsOf(acts, 'suspension');
  return conditions
    .filter(
      ({ state, suspendsAt, signOffId, condition }) =>
        state === 'overdue' &&
        new Date(suspendsAt) <= now &&
        !stops.some(
          ({ overdue }) =>
            overdue?.signOffId === signOffId && overdue.condition === condition,
        ),
    )
    .map(({ role, text, dueOn, signOffId, condition }) => ({
      kind: 'suspension',
      role,
      reason: `A condition was due on ${dueOn} and is open: ${text}`,
      membership: [],
      overdue: { signOffId, condition },
    }));
}

function emergencyReviews(
  { version, signOffs, subjectDigest }: Scorecard,
  { acts }: ModelRecords,
): SystemAct[] {
  const requests = actsOf(acts, 'review-request');
  return actsOf(acts, 'break-glass')
    .filter(
      emergency =>
        emergency.expiresAt !== undefined &&
        (emergency.version ?? emergency.modelVersion) === version &&
        !requests.some(
          ({ recordedAt }) =>
            Date.parse(recordedAt) >= Date.parse(emergency.recordedAt),
        ),
    )
    .slice(-1)
    .flatMap(({ expiresAt = '', reason }) =>
      signOffs.length === 0
        ? []
        : [
            {
              kind: 'review-request',
              gate: SIGNED_GATE,
              version,
              dueOn: expiresAt.slice(0, 10),
              comment: `Used without approval: ${reason}`,
              roles: signOffs.map(({ role }) => role),
              subjectDigest,
            },
          ],
    );
}
