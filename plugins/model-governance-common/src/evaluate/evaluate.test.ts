import type { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { DATASET, testFacts } from '../__fixtures__/testFacts';
import { PACK_HEAD, testPolicy } from '../__fixtures__/testPolicy';
import {
  idOf,
  NO_RECORDS,
  NOW,
  testAssessment,
  testEvidence,
  testSignOff,
} from '../__fixtures__/testRecords';
import { digestOf } from '../digest';
import type { ModelRecords } from '../records';
import { scorecardSchema, scorecardSummarySchema } from '../scorecard';
import { isOpenOutcome } from '../terms';
import { evaluate } from './evaluate';
import { predicateFactsOf } from './predicateFactsOf';
import { summaryOf } from './summaryOf';

const policy = testPolicy();
const facts = testFacts();
const of = (records: Partial<ModelRecords> = {}, now = NOW) =>
  evaluate({ facts, records: { ...NO_RECORDS, ...records }, policy, now });
const twoUses = testFacts({
  useCases: [
    { name: 'lending', affectedPersons: [], regions: ['US'] },
    { name: 'collection', affectedPersons: [], regions: ['US'] },
  ],
});
const factsWith = (...assessments: Parameters<typeof testAssessment>[0][]) =>
  predicateFactsOf({
    facts: twoUses,
    records: {
      ...NO_RECORDS,
      assessments: assessments.map((each, index) =>
        testAssessment({ id: idOf(index), ...each }),
      ),
    },
    policy,
    now: NOW,
  });
const tier = (value: 'low' | 'medium' | 'high' | 'critical') => ({
  result: { ...testAssessment().result, tier: value },
});
const noData = { answers: { ...testAssessment().answers, data: 'none' } };
const classed = (value: 'minimal' | 'high-risk' | 'transparency') => ({
  aiAct: { ...testAssessment().aiAct, class: value },
});

describe('the tier in force', () => {
  it('is the highest of the use cases', () => {
    expect(
      factsWith(tier('medium'), { ...tier('critical'), useCase: 'collection' })
        .risk,
    ).toEqual({ tier: 'critical', assessed: true });
  });

  it.each([
    ['low' as const, 'high'],
    ['critical' as const, 'critical'],
  ])('while one is not assessed, one of tier %s, is %s', (value, expected) => {
    expect(factsWith(tier(value)).risk).toEqual({
      tier: expected,
      assessed: false,
    });
  });

  it('is never under a floor, though the assessment once was', () => {
    expect(
      factsWith(
        { ...tier('low'), ...noData },
        { ...tier('low'), ...noData, useCase: 'collection' },
      ).risk.tier,
    ).toBe('low');
    expect(
      factsWith(
        { ...tier('low'), ...noData },
        { ...tier('low'), useCase: 'collection' },
      ).risk.tier,
    ).toBe('medium');
  });

  it('is raised by the class of its own use case, and the gravest is shown', () => {
    expect(
      factsWith(
        { ...tier('medium'), ...classed('transparency') },
        { ...tier('medium'), ...classed('high-risk'), useCase: 'collection' },
      ),
    ).toMatchObject({
      risk: { tier: 'high' },
      aiAct: { class: 'high-risk', duties: [] },
    });
  });

  it('ignores assessments of use cases that are no longer declared', () => {
    expect(
      factsWith(tier('low'), { ...tier('critical'), useCase: 'gone' }).risk
        .tier,
    ).toBe('high');
  });
});

describe('what answers say of the model', () => {
  const settled = (...data: string[]) => {
    const { personalData, assumed } = factsWith(
      ...data.map((value, index) => ({
        useCase: ['lending', 'collection'][index],
        answers: { ...testAssessment().answers, data: value },
      })),
    );
    return [personalData, assumed.includes('personalData')];
  };

  it.each([
    [['none', 'none'], false, false],
    [['none', 'some'], true, false],
    [['none', 'unknown'], true, true],
    [['some'], true, false],
    [['none'], true, true],
    [[], true, true],
  ])('%j: personal data %s, assumed %s', (data, value, assumed) => {
    expect(settled(...data)).toEqual([value, assumed]);
  });
});

describe('evaluate', () => {
  const complete: ModelRecords = {
    assessments: [testAssessment()],
    evidence: [
      testEvidence(),
      testEvidence({ id: idOf(5), type: 'monitoring-plan' }),
      testEvidence({ id: idOf(6), type: 'human-oversight-plan' }),
    ],
    signOffs: [],
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
      evaluate({ facts: testFacts(change), records: complete, policy, now: NOW })
        .subjectDigest;
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

describe('whatever the records', () => {
  /** Few moments, so that many records are of the same one. */
  const time = fc.constantFrom(
    '2025-06-01T00:00:00.000Z',
    '2026-01-20T00:00:00.000Z',
    '2026-02-10T00:00:00.000Z',
  );
  const end = fc.option(
    fc
      .date({
        min: new Date('2026-01-01'),
        max: new Date('2027-03-01'),
        noInvalidDate: true,
      })
      .map(date => date.toISOString()),
    { nil: undefined },
  );
  const id = fc.nat(10 ** 12 - 1).map(idOf);
  const assessments = fc.uniqueArray(
    fc
      .record({
        id,
        recordedAt: time,
        expiresAt: end,
        data: fc.constantFrom('none', 'some', 'unknown'),
        tier: fc.constantFrom('low' as const, 'medium' as const),
        class: fc.constantFrom('minimal' as const, 'high-risk' as const),
      })
      .map(({ data, tier: value, class: aiAct, ...rest }) =>
        testAssessment({
          ...rest,
          ...tier(value),
          ...classed(aiAct),
          answers: { ...testAssessment().answers, data },
        }),
      ),
    { maxLength: 3, selector: each => each.id },
  );
  const evidence = fc.uniqueArray(
    fc
      .record({
        id,
        recordedAt: time,
        collectedOn: time.map(value => value.slice(0, 10)),
        type: fc.constantFrom(
          'fairness-evaluation' as const,
          'monitoring-plan' as const,
          'human-oversight-plan' as const,
        ),
        modelVersion: fc.constantFrom('1.0.0', '2.0.0'),
        value: fc.constantFrom(0.5, 0.9),
      })
      .map(({ value, ...rest }) =>
        testEvidence({
          ...rest,
          measures: [{ name: 'disparityRatio', value }],
        }),
      ),
    { maxLength: 6, selector: each => each.id },
  );
  const subjects = [
    of(complete('medium')).subject,
    of(complete('low')).subject,
    of().subject,
  ];
  const signOffs = fc.uniqueArray(
    fc
      .record({
        id,
        recordedAt: time,
        expiresAt: end,
        role: fc.constantFrom('validator', 'legal'),
        recordedBy: fc.constantFrom('user:default/a', 'user:default/b'),
        decision: fc.constantFrom('approved' as const, 'rejected' as const),
        subject: fc.constantFrom(...subjects),
      })
      .map(({ subject, ...rest }) => testSignOff(subject, rest)),
    { maxLength: 6, selector: each => each.id },
  );
  const records = fc.record({ assessments, evidence, signOffs });

  function complete(value: 'low' | 'medium'): Partial<ModelRecords> {
    return {
      assessments: [testAssessment(tier(value))],
      evidence: [
        testEvidence(),
        testEvidence({ id: idOf(5), type: 'monitoring-plan' }),
      ],
    };
  }

  it('their order changes nothing', () => {
    fc.assert(
      fc.property(
        records.chain(given =>
          fc.tuple(
            fc.constant(given),
            fc.record({
              assessments: shuffled(given.assessments),
              evidence: shuffled(given.evidence),
              signOffs: shuffled(given.signOffs),
            }),
          ),
        ),
        ([given, other]) => {
          expect(of(other)).toEqual(of(given));
        },
      ),
    );
  });

  it('nothing is approved while a blocker of production is open', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(records, given => {
        const base = complete('medium');
        const scorecard = of({
          assessments: [...(base.assessments ?? []), ...given.assessments],
          evidence: [...(base.evidence ?? []), ...given.evidence],
          signOffs: given.signOffs,
        });
        const open = scorecard.findings.filter(
          ({ requirementId, blocks, outcome }) =>
            requirementId !== 'signed' &&
            blocks.includes('production') &&
            isOpenOutcome(outcome),
        );
        seen.add(scorecard.status);
        expect(scorecard.status.startsWith('approved') && open.length > 0).toBe(
          false,
        );
        expect(scorecard.level === undefined || open.length === 0).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['approved', 'stale']));
  });

  it('the score is 0 to 100 and evidence that passes never lowers it', () => {
    fc.assert(
      fc.property(records, given => {
        const before = of(given);
        const after = of({
          ...given,
          evidence: [
            ...given.evidence,
            testEvidence({
              id: idOf(9),
              collectedOn: '2026-03-01',
              recordedAt: '2026-03-01T00:00:00.000Z',
            }),
          ],
        });
        expect(before.score).toBeGreaterThanOrEqual(0);
        expect(after.score).toBeLessThanOrEqual(100);
        expect(after.score).toBeGreaterThanOrEqual(before.score);
      }),
    );
  });

  function shuffled<T>(items: T[]) {
    return fc.shuffledSubarray(items, { minLength: items.length });
  }
});

it('a dependency that is approved is what its dependents see', () => {
  const base = {
    entityRef: 'resource:default/base',
    kind: 'model' as const,
    found: true,
  };
  const outcomeOf = (status: 'approved' | 'stale') =>
    evaluate({
      facts: testFacts({}, [DATASET, { ...base, status }]),
      records: NO_RECORDS,
      policy,
      now: NOW,
    }).findings.find(
      ({ requirementId }) => requirementId === 'dependencies-approved',
    )?.outcome;
  expect(outcomeOf('approved')).toBe('pass');
  expect(outcomeOf('stale')).toBe('fail');
});
