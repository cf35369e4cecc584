import type { JsonObject } from '@backstage/types';
import { testFacts } from '../__fixtures__/testFacts';
import { PACK_HEAD, testPolicy } from '../__fixtures__/testPolicy';
import {
  idOf,
  NO_RECORDS,
  NOW,
  testAssessment,
  testConfirmation,
  testEvidence,
  testSignOff,
} from '../__fixtures__/testRecords';
import { digestOf } from '../digest';
import type { ModelRecords } from '../records';
import { scorecardSchema, scorecardSummarySchema } from '../scorecard';
import { evaluate } from './evaluate';
import { summaryOf } from './summaryOf';

const policy = testPolicy();
const facts = testFacts();
const of = (records: Partial<ModelRecords> = {}, now = NOW) =>
  evaluate({ facts, records: { ...NO_RECORDS, ...records }, policy, now });

describe('evaluate', () => {
  const complete: ModelRecords = {
    assessments: [testAssessment()],
    evidence: [
      testEvidence(),
      testEvidence({ id: idOf(5), type: 'monitoring-plan' }),
      testEvidence({ id: idOf(6), type: 'human-oversight-plan' }),
    ],
    signOffs: [],
    acts: [testConfirmation()],
  };
  const { subject } = of(complete);

  it('answers a model without any record', () => {
    const scorecard = of();
    expect(scorecardSchema.parse(scorecard)).toEqual(scorecard);
    expect(scorecard).toMatchObject({
      entityRef: 'resource:default/loan-risk',
      registered: true,
      score: 21,
      weights: { passed: 6, applicable: 29 },
      status: 'unassessed',
      counts: { pass: 2, missing: 7, 'not-applicable': 1, upcoming: 2 },
      openBlockers: 4,
      evaluatedAt: NOW.toISOString(),
      nextChangeAt: '2027-01-01T00:00:00.000Z',
      useCases: [{ name: 'lending', declared: true }],
    });
  });

  it('reaches everything with all that is asked for', () => {
    const scorecard = of({ ...complete, signOffs: [testSignOff(subject)] });
    expect(scorecard).toMatchObject({
      score: 100,
      level: 'gold',
      status: 'approved',
      tier: 'medium',
      openBlockers: 0,
      gaps: [],
      nextChangeAt: '2026-07-04T00:00:00.000Z',
      useCases: [
        {
          name: 'lending',
          assessmentId: idOf(1),
          tier: 'medium',
          aiActClass: 'minimal',
          assessedAt: '2026-01-10T00:00:00.000Z',
          dueAt: '2027-01-10T00:00:00.000Z',
        },
      ],
    });
  });

  it('lists the most urgent gaps first, the risk assessment before all', () => {
    expect(of().gaps.map(({ requirementId }) => requirementId)).toEqual([
      'risk-assessed',
      'fairness',
      'signed',
      'plan',
      'classified',
    ]);
  });

  it('tells the duties that assessments state, without those that they imply', () => {
    const { aiAct } = testAssessment();
    expect(
      of({
        ...complete,
        assessments: [
          testAssessment({ aiAct: { ...aiAct, duties: ['art-50-2'] } }),
        ],
      }).aiActDuties,
    ).toEqual(['art-50-2']);
  });

  it('tells a signer what is signed, without the signature itself', () => {
    expect(subject).toEqual({
      entityRef: 'resource:default/loan-risk',
      gate: 'production',
      bound: {
        version: '2.0.0',
        modelType: 'traditional-ml',
        datasets: [],
        useCases: [
          {
            name: 'lending',
            intendedPurpose: 'Rank applications.',
            roles: ['deployer'],
            tier: 'medium',
          },
        ],
      },
      assessments: [
        {
          useCase: 'lending',
          assessmentId: idOf(1),
          tier: 'medium',
          aiActClass: 'minimal',
        },
      ],
      evidence: [
        { requirementId: 'fairness', evidenceId: idOf(2) },
        { requirementId: 'oversight', evidenceId: idOf(6) },
        { requirementId: 'plan', evidenceId: idOf(5) },
      ],
      openBlockers: [],
      requirements: ['fairness', 'plan', 'risk-assessed', 'signed'],
      policy: { version: policy.version, digest: policy.digest },
    });
    expect(of(complete).subjectDigest).toBe(digestOf(subject));
    expect(of().subject.openBlockers).toEqual([
      'fairness',
      'plan',
      'risk-assessed',
    ]);
  });

  it('shows the same subject in whatever order the entity lists things', () => {
    const useCases = [{ name: 'b' }, { name: 'a', roles: ['provider'] }];
    const datasets = [{ ref: 'y' }, { ref: 'x' }];
    const digestWith = (change: JsonObject) =>
      evaluate({
        facts: testFacts(change),
        records: complete,
        policy,
        now: NOW,
      }).subjectDigest;
    expect(
      digestWith({
        useCases: useCases.toReversed(),
        datasets: datasets.toReversed(),
      }),
    ).toBe(digestWith({ useCases, datasets }));
  });

  it('puts the signature of a person under the subject that it showed', () => {
    const before = of(complete);
    const after = of({ ...complete, signOffs: [testSignOff(subject)] });
    expect(after.subjectDigest).toBe(before.subjectDigest);
  });

  it('knows the implicit use case from a declared one', () => {
    const bare = evaluate({
      facts: testFacts({ useCases: [] }),
      records: NO_RECORDS,
      policy,
      now: NOW,
    });
    expect(bare.useCases).toEqual([{ name: 'general', declared: false }]);
  });

  it('changes by time alone at the moment that it names, and not before', () => {
    const records = { ...complete, signOffs: [testSignOff(subject)] };
    const answerAt = (now: Date) => {
      const { evaluatedAt, ...answer } = of(records, now);
      return answer;
    };
    const first = answerAt(NOW);
    const at = new Date(first.nextChangeAt ?? NaN);
    expect(answerAt(new Date(at.getTime() - 1))).toEqual(first);
    expect(answerAt(at)).not.toEqual(first);
    expect(answerAt(at).status).toBe('stale');
  });

  it('does not change what it is given', () => {
    const records = { ...complete, signOffs: [testSignOff(subject)] };
    const before = structuredClone({ facts, records, policy });
    of(records);
    expect({ facts, records, policy }).toEqual(before);
  });

  it('asks by further packs too', () => {
    const scorecard = evaluate({
      facts,
      records: complete,
      policy: testPolicy(
        `${PACK_HEAD}requirements: [{ id: plan, appliesWhen: { agentic: true } }]`,
      ),
      now: NOW,
    });
    expect(scorecard.counts['not-applicable']).toBe(3);
    expect(scorecard.policy.version).toBe('base@1.0.0+company@2.0.0');
  });
});

describe('summaryOf', () => {
  it('is the part of a scorecard that lists show', () => {
    const scorecard = of();
    const summary = summaryOf(scorecard);
    expect(scorecard).toMatchObject(summary);
    expect(scorecardSummarySchema.strict().parse(summary)).toEqual(summary);
    expect(summary.gaps).toHaveLength(5);
  });
});
