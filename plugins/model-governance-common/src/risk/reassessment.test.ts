import fc from 'fast-check';
import { DATASET, testFacts } from '../__fixtures__/testFacts';
import { testPolicy } from '../__fixtures__/testPolicy';
import {
  idOf,
  NOW,
  testAssessment,
  testConfirmation,
} from '../__fixtures__/testRecords';
import type { DependencyFacts } from '../facts';
import type {
  Act,
  Assessment,
  AssessmentBasis,
  Reassessment,
} from '../records';
import { assessmentBasisOf } from './assessmentBasisOf';
import { dueReassessments } from './dueReassessments';
import { reassessmentChanges } from './reassessmentChanges';
import { reassessmentStates } from './reassessmentStates';
import { useCaseRisks } from './useCaseRisks';

const policy = testPolicy();
const BASE: DependencyFacts = {
  entityRef: 'resource:default/base',
  kind: 'model',
  found: true,
  tier: 'medium',
};
const USE = {
  name: 'lending',
  intendedPurpose: 'Rank applications.',
  regions: ['DE'],
  roles: ['deployer'],
};
const facts = (
  change: Parameters<typeof testFacts>[0] = {},
  dependencies = [DATASET, BASE],
) => testFacts(change, dependencies);
const basis = (...given: Parameters<typeof facts>): AssessmentBasis => {
  const made = facts(...given);
  return assessmentBasisOf(made, made.useCases[0]);
};
const use = (change: object) => ({ useCases: [{ ...USE, ...change }] });

describe('reassessmentChanges', () => {
  it.each([
    [
      'a bound fact',
      basis({ version: '3.0.0' }),
      [['bound-fact-changed', 'version', '2.0.0', '3.0.0']],
    ],
    [
      'the intended purpose',
      basis(use({ intendedPurpose: 'Decide.' })),
      [
        [
          'bound-fact-changed',
          'intendedPurpose',
          'Rank applications.',
          'Decide.',
        ],
      ],
    ],
    [
      'a region that was added',
      basis(use({ regions: ['DE', 'FR'] })),
      [['region-added', 'regions', 'DE', 'DE, FR']],
    ],
    ['a region that went', basis(use({ regions: [] })), []],
    ['regions in another order', basis(use({ regions: ['DE', 'DE'] })), []],
    [
      'the owner',
      { ...basis(), owner: 'group:default/others' },
      [
        [
          'owner-changed',
          'owner',
          'group:default/owners',
          'group:default/others',
        ],
      ],
    ],
    [
      'the tier of a dependency',
      basis({}, [DATASET, { ...BASE, tier: 'critical' }]),
      [
        [
          'dependency-tier-changed',
          'dependencies.resource:default/base.tier',
          'medium',
          'critical',
        ],
      ],
    ],
    [
      'a dependency whose tier is not known any more',
      basis({}, [DATASET, { ...BASE, tier: undefined }]),
      [],
    ],
  ])('tells %s', (_, now, expected) => {
    expect(
      reassessmentChanges(basis(), now).map(change => [
        change.trigger,
        change.path,
        change.signed,
        change.now,
      ]),
    ).toEqual(expected);
  });

  it('finds nothing between a basis and itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 })),
        fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
        (regions, owner) => {
          const given = { ...basis(), regions, owner };
          expect(reassessmentChanges(given, given)).toEqual([]);
        },
      ),
    );
  });
});

const call = (change: Partial<Reassessment> = {}): Reassessment => ({
  id: idOf(50),
  entityRef: 'resource:default/loan-risk',
  policyVersion: 'base@1.0.0',
  recordedBy: 'system:model-governance',
  recordedAt: '2026-02-15T00:00:00.000Z',
  kind: 'reassessment',
  useCase: 'lending',
  trigger: 'owner-changed',
  reason: 'Changed since the assessment: owner.',
  changes: [{ path: 'owner', signed: 'a', now: 'b' }],
  ...change,
});

describe('dueReassessments', () => {
  const assessment = testAssessment({ basis: basis() });
  const due = (acts: Act[], changed = facts({ version: '3.0.0' })) =>
    dueReassessments(changed, { assessments: [assessment], acts });

  it('marks a use once, however much changed', () => {
    expect(
      due([], facts({ version: '3.0.0', ...use({ regions: ['DE', 'FR'] }) })),
    ).toEqual([
      {
        useCase: 'lending',
        trigger: 'bound-fact-changed',
        reason: 'Changed since the assessment: version, regions.',
        changes: [
          { path: 'version', signed: '2.0.0', now: '3.0.0' },
          { path: 'regions', signed: 'DE', now: 'DE, FR' },
        ],
      },
    ]);
  });

  it('marks nothing while nothing changed, or where it is marked already', () => {
    expect(due([], facts())).toEqual([]);
    expect(due([call()])).toEqual([]);
  });

  it('marks a use again when it changed after a later assessment', () => {
    const before = call({ recordedAt: '2026-01-01T00:00:00.000Z' });
    expect(due([before])).toHaveLength(1);
  });

  it('asks nothing of records that do not say what they rested on', () => {
    expect(
      dueReassessments(facts({ version: '3.0.0' }), {
        assessments: [testAssessment()],
        acts: [],
      }),
    ).toEqual([]);
  });
});

describe('reassessmentStates', () => {
  const confirmed = (assessments: Assessment[]) =>
    assessments.map(({ id }, index) =>
      testConfirmation({ id: idOf(900 + index), about: id }),
    );
  const states = (acts: Act[], now = NOW, assessments = [testAssessment()]) =>
    reassessmentStates(
      acts,
      useCaseRisks(
        facts(),
        { assessments, acts: [...acts, ...confirmed(assessments)] },
        policy,
        now,
      ).useCases,
      policy,
      now,
    );

  it('is one task, due from the first call, with all that calls for it', () => {
    const later = call({
      id: idOf(51),
      recordedAt: '2026-02-20T00:00:00.000Z',
      trigger: 'reach-grown',
      reason: 'Ten times the customers.',
      changes: [],
    });
    expect(states([later, call()])).toEqual([
      {
        id: idOf(50),
        useCase: 'lending',
        reason: 'Changed since the assessment: owner. Ten times the customers.',
        changes: [{ path: 'owner', signed: 'a', now: 'b' }],
        dueAt: '2026-03-17T00:00:00.000Z',
        overdue: false,
      },
    ]);
  });

  it('is overdue from the moment that it is due', () => {
    const [{ dueAt }] = states([call()]);
    const overdue = (now: Date) => states([call()], now)[0].overdue;
    expect(overdue(new Date(Date.parse(dueAt) - 1))).toBe(false);
    expect(overdue(new Date(dueAt))).toBe(true);
  });

  it('is closed by the next assessment of the use, and of no other', () => {
    const anew = testAssessment({
      id: idOf(60),
      recordedAt: '2026-02-16T00:00:00.000Z',
    });
    expect(states([call()], NOW, [testAssessment(), anew])).toEqual([]);
    expect(
      states([call()], NOW, [
        testAssessment(),
        { ...anew, useCase: 'collection' },
      ]),
    ).toHaveLength(1);
  });
});
