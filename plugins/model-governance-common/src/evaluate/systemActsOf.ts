import { digestOf } from '../digest';
import {
  actsOf,
  newestAbout,
  SYSTEM_PRINCIPAL,
  versionOf,
  type ModelRecords,
  type Subject,
} from '../records';
import {
  dueReassessments,
  type DueReassessment,
} from '../risk/dueReassessments';
import type { Scorecard } from '../scorecard';
import { SIGNED_GATE } from '../terms';
import { asksOf } from './asksOf';
import { boundFactChanges } from './boundFactChanges';
import { boundOfUse } from './boundOfUse';
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
      asks: { role: string; required: number }[];
    }
  | {
      kind: 'waiver-revocation';
      about: string;
      role: string;
      reason: string;
      membership: string[];
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
 * whose condition is overdue past its grace, the review that an emergency opens, the uses to be assessed anew, and the end of
 * waivers that are void. Of a model that left the catalog only the stop.
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
  if (!scorecard.registered) {
    return overdueStops(scorecard, records, now);
  }
  return [
    ...dueReassessments(facts, records).map(due => ({
      kind: 'reassessment' as const,
      ...due,
    })),
    ...automaticApprovals(scorecard, records),
    ...overdueStops(scorecard, records, now),
    ...emergencyReviews(scorecard, records),
    ...voidWaivers(scorecard, records),
  ];
}

/** A waiver that a risen tier has voided does not come back when the tier falls. */
function voidWaivers(
  { waivers, tier }: Scorecard,
  { acts }: ModelRecords,
): SystemAct[] {
  return waivers
    .filter(({ state }) => state === 'void')
    .map(({ id }) => ({
      kind: 'waiver-revocation',
      about: id,
      role: newestAbout(acts, 'waiver-decision', id)?.role ?? '',
      reason: `Void: the model is of tier ${tier} now, or the policy allows no exception any more.`,
      membership: [],
    }));
}

/** Uses of one version that the policy approves by itself, beside others that are signed or wait. */
function automaticApprovals(
  { standings, version, subject }: Scorecard,
  { acts }: ModelRecords,
): SystemAct[] {
  const known = actsOf(acts, 'automatic-approval').flatMap(act =>
    act.subject.bound.useCases.map(
      ({ name }) => boundOfUse(act.subject.bound, name) ?? act.subject.bound,
    ),
  );
  const names = standings
    .filter(each => each.version === version && each.approvedBy === 'policy')
    .map(({ useCase }) => useCase)
    .filter(name => {
      const bound = boundOfUse(subject.bound, name);
      return (
        bound && !known.some(each => boundFactChanges(each, bound).length === 0)
      );
    });
  if (names.length === 0) {
    return [];
  }
  const approved: Subject = {
    ...subject,
    bound: {
      ...subject.bound,
      useCases: subject.bound.useCases.filter(({ name }) =>
        names.includes(name),
      ),
    },
    assessments: subject.assessments.filter(({ useCase }) =>
      names.includes(useCase),
    ),
  };
  return [
    {
      kind: 'automatic-approval',
      gate: SIGNED_GATE,
      subject: approved,
      subjectDigest: digestOf(approved),
    },
  ];
}

function overdueStops(
  { conditions, standings }: Scorecard,
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
      asks: asksOf(standings),
    }));
}

function emergencyReviews(
  { version, signOffs, subjectDigest }: Scorecard,
  { acts }: ModelRecords,
): SystemAct[] {
  const requests = actsOf(acts, 'review-request').filter(
    request =>
      request.recordedBy === SYSTEM_PRINCIPAL && versionOf(request) === version,
  );
  return actsOf(acts, 'break-glass')
    .filter(
      emergency =>
        versionOf(emergency) === version &&
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
