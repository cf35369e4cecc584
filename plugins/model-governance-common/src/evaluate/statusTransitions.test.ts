import type { JsonObject } from '@backstage/types';
import {
  READY,
  scorecardOfReady as scorecardOf,
} from '../__fixtures__/readyModel';
import {
  idOf,
  testAct,
  testAssessment,
  testConfirmation,
  testSignOff,
} from '../__fixtures__/testRecords';
import type { Act, ModelRecords } from '../records';
import { GOVERNANCE_STATUSES, type GovernanceStatus } from '../terms';

interface Moment {
  records?: Partial<ModelRecords>;
  change?: JsonObject;
  now?: Date;
}

const { subject, subjectDigest } = scorecardOf();
const DATASETS = { datasets: [{ ref: 'loans' }] };
const approval = testSignOff(subject);
const refusal = testSignOff(subject, { decision: 'rejected' });
const acts = (...more: Act[]) => ({ acts: [...READY.acts, ...more] });
const later = (day: string) => new Date(`${day}T00:00:00Z`);

const request = testAct('review-request', {
  id: idOf(60),
  gate: 'production',
  dueOn: '2026-03-20',
  roles: ['validator'],
  subjectDigest,
});
const withdrawal = testAct('review-withdrawal', {
  id: idOf(61),
  about: request.id,
  reason: 'Too early.',
});
const conditional = testSignOff(subject, {
  decision: 'approved-with-conditions',
  conditions: [
    { text: 'Tell users.', owner: 'user:default/owner', dueOn: '2026-03-10' },
  ],
});
const closure = testAct('condition-closure', {
  id: idOf(62),
  about: conditional.id,
  role: 'validator',
  condition: 0,
  comment: 'Done.',
  membership: [],
});
const stop = testAct('suspension', {
  id: idOf(63),
  role: 'risk-officer',
  reason: 'It went wrong.',
  membership: [],
});
const overdueStop = {
  ...stop,
  overdue: { signOffId: conditional.id, condition: 0 },
};
const vote = testAct('suspension-lift', {
  id: idOf(64),
  about: stop.id,
  role: 'validator',
  comment: 'Go.',
  recordedBy: 'user:default/validator',
  membership: [],
});
const revocation = testAct('revocation', {
  id: idOf(65),
  about: approval.id,
  role: 'risk-officer',
  reason: 'Wrong data.',
  membership: [],
});
const anew = testSignOff(subject, {
  id: idOf(66),
  recordedAt: '2026-02-20T00:00:00.000Z',
});
const ending = { ...approval, expiresAt: '2026-02-05T00:00:00.000Z' };
const task = testAct('reassessment', {
  id: idOf(67),
  useCase: 'lending',
  trigger: 'reach-grown',
  reason: 'Ten times as many.',
  changes: [],
  recordedAt: '2026-01-20T00:00:00.000Z',
});
const again = testAssessment({
  id: idOf(68),
  recordedAt: '2026-02-25T00:00:00.000Z',
});
const prohibited = testAssessment({
  aiAct: { ...testAssessment().aiAct, class: 'prohibited' },
});
const superseding = {
  assessments: [prohibited, again],
};
const lift = (id: number, role: string, recordedBy: string) =>
  testConfirmation({ id: idOf(id), about: again.id, role, recordedBy });
const decommission = testAct('decommission', {
  id: idOf(71),
  role: 'risk-officer',
  reason: 'Replaced.',
  users: 'Told.',
  data: 'Deleted.',
  records: 'Kept.',
  membership: [],
});
const everything = acts(stop, revocation, request, decommission);

/** From, by what, to; and what is there before and after. */
const TRANSITIONS: [
  GovernanceStatus,
  string,
  GovernanceStatus,
  Moment,
  Moment,
][] = [
  [
    'unassessed',
    'an assessment that is confirmed',
    'draft',
    { records: { acts: [] } },
    {},
  ],
  ['draft', 'a request', 'in-review', {}, { records: acts(request) }],
  [
    'in-review',
    'withdrawal',
    'draft',
    { records: acts(request) },
    { records: acts(request, withdrawal) },
  ],
  [
    'in-review',
    'lapse',
    'draft',
    { records: acts(request) },
    { records: acts(request), now: later('2026-03-21') },
  ],
  [
    'in-review',
    'the last signature',
    'approved',
    { records: acts(request) },
    { records: { ...acts(request), signOffs: [anew] } },
  ],
  [
    'in-review',
    'a refusal',
    'rejected',
    { records: acts(request) },
    {
      records: {
        ...acts(request),
        signOffs: [{ ...refusal, recordedAt: '2026-02-20T00:00:00.000Z' }],
      },
    },
  ],
  [
    'rejected',
    'a changed subject',
    'draft',
    { records: { signOffs: [refusal] } },
    { records: { signOffs: [refusal] }, change: DATASETS },
  ],
  [
    'rejected',
    'a new request',
    'in-review',
    { records: { signOffs: [refusal] } },
    { records: { signOffs: [refusal], ...acts(request) } },
  ],
  [
    'draft',
    'the last signature, with a condition',
    'approved-with-conditions',
    {},
    { records: { signOffs: [conditional] } },
  ],
  [
    'approved-with-conditions',
    'its closure',
    'approved',
    { records: { signOffs: [conditional] } },
    { records: { signOffs: [conditional], ...acts(closure) } },
  ],
  [
    'approved-with-conditions',
    'a condition overdue past its grace',
    'suspended',
    { records: { signOffs: [conditional] } },
    {
      records: { signOffs: [conditional], ...acts(overdueStop) },
      now: later('2026-03-25'),
    },
  ],
  [
    'approved',
    'a changed bound fact',
    'stale',
    { records: { signOffs: [approval] } },
    { records: { signOffs: [approval] }, change: DATASETS },
  ],
  [
    'approved',
    'a reassessment that is overdue',
    'stale',
    {
      records: { signOffs: [approval], ...acts(task) },
      now: later('2026-02-15'),
    },
    { records: { signOffs: [approval], ...acts(task) } },
  ],
  [
    'stale',
    'the assessment that was due',
    'approved',
    { records: { signOffs: [approval], ...acts(task) } },
    {
      records: {
        signOffs: [approval],
        assessments: [testAssessment(), again],
        ...acts(task, testConfirmation({ id: idOf(69), about: again.id })),
      },
    },
  ],
  [
    'stale',
    'signing anew',
    'approved',
    { records: { signOffs: [approval] }, change: DATASETS },
    {
      records: {
        signOffs: [
          approval,
          testSignOff(scorecardOf({ change: DATASETS }).subject, {
            id: idOf(70),
          }),
        ],
      },
      change: DATASETS,
    },
  ],
  [
    'approved',
    'the end of its grace',
    'expired',
    { records: { signOffs: [ending] }, now: later('2026-02-18') },
    { records: { signOffs: [ending] } },
  ],
  [
    'expired',
    'renewal',
    'approved',
    { records: { signOffs: [ending] } },
    { records: { signOffs: [ending, anew] } },
  ],
  [
    'approved',
    'a revocation',
    'revoked',
    { records: { signOffs: [approval] } },
    { records: { signOffs: [approval], ...acts(revocation) } },
  ],
  [
    'revoked',
    'a new approval',
    'approved',
    { records: { signOffs: [approval], ...acts(revocation) } },
    { records: { signOffs: [approval, anew], ...acts(revocation) } },
  ],
  [
    'approved',
    'a stop',
    'suspended',
    { records: { signOffs: [approval] } },
    { records: { signOffs: [approval], ...acts(stop) } },
  ],
  [
    'suspended',
    'the quorum',
    'approved',
    { records: { signOffs: [approval], ...acts(stop) } },
    { records: { signOffs: [approval], ...acts(stop, vote) } },
  ],
  [
    'approved',
    'an assessment that prohibits the use',
    'blocked',
    { records: { signOffs: [approval] } },
    { records: { signOffs: [approval], assessments: [prohibited] } },
  ],
  [
    'blocked',
    'a superseding assessment that one of two roles confirmed: not at all',
    'blocked',
    { records: { assessments: [prohibited] } },
    {
      records: {
        ...superseding,
        acts: [lift(80, 'risk-officer', 'user:default/risk-officer')],
      },
    },
  ],
  [
    'blocked',
    'a superseding assessment that both roles confirmed',
    'draft',
    { records: { assessments: [prohibited] } },
    {
      records: {
        ...superseding,
        acts: [
          lift(80, 'risk-officer', 'user:default/risk-officer'),
          lift(81, 'legal', 'user:default/lawyer'),
        ],
      },
    },
  ],
  [
    'approved',
    'a decommission',
    'retired',
    { records: { signOffs: [approval] } },
    { records: { signOffs: [approval], ...acts(decommission) } },
  ],
  [
    'retired',
    'anything: never',
    'retired',
    { records: { signOffs: [approval], ...acts(decommission) } },
    {
      records: {
        signOffs: [approval, anew],
        assessments: [prohibited],
        ...everything,
      },
      now: later('2028-01-01'),
    },
  ],
];

describe('the status table', () => {
  it.each(TRANSITIONS)(
    'goes from %s by %s to %s',
    (from, _what, to, before, after) => {
      expect(scorecardOf(before).status).toBe(from);
      expect(scorecardOf(after).status).toBe(to);
    },
  );

  it('has a way into every status, and out of every one but retired', () => {
    const moves = TRANSITIONS.filter(([from, , to]) => from !== to);
    const left = new Set(moves.map(([from]) => from));
    const entered = new Set(moves.map(([, , to]) => to));
    expect(GOVERNANCE_STATUSES.filter(status => !left.has(status))).toEqual([
      'retired',
    ]);
    expect(GOVERNANCE_STATUSES.filter(status => !entered.has(status))).toEqual([
      'unassessed',
    ]);
  });
});
