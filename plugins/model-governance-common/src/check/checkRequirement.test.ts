import { DATASET, testFacts } from '../__fixtures__/testFacts';
import { PACK_HEAD, testPolicy } from '../__fixtures__/testPolicy';
import {
  idOf,
  NO_RECORDS,
  NOW,
  testAssessment,
  testEvidence,
} from '../__fixtures__/testRecords';
import { evaluate } from '../evaluate';
import type { DependencyFacts, ModelFacts } from '../facts';
import type { Evidence, ModelRecords } from '../records';
import type { Finding } from '../scorecard';

const policy = testPolicy();

/** The finding of one requirement, by the way that every caller takes. */
function findingOf(
  id: string,
  given: {
    facts?: ModelFacts;
    records?: Partial<ModelRecords>;
    now?: Date;
  } = {},
  asked = policy,
): Finding | undefined {
  const { findings } = evaluate({
    facts: given.facts ?? testFacts(),
    records: { ...NO_RECORDS, ...given.records },
    policy: asked,
    now: given.now ?? NOW,
  });
  return findings.find(({ requirementId }) => requirementId === id);
}

describe('every requirement', () => {
  it('is upcoming before the day on which it comes into force', () => {
    expect(findingOf('metrics')).toMatchObject({
      outcome: 'upcoming',
      reason: 'Comes into force on 2027-01-01.',
      changesAt: '2027-01-01T00:00:00.000Z',
    });
  });

  it.each([
    ['metrics', 'No observation of a live metric is recorded.'],
    ['incidents', 'Whether an incident is open is not recorded.'],
  ])('is missing, never passed, where nothing records %s', (id, reason) => {
    const now = new Date('2027-01-01T00:00:00Z');
    expect(findingOf(id, { now })).toMatchObject({
      outcome: 'missing',
      reason,
    });
  });

  const noPersons = testFacts({
    useCases: [{ name: 'lending', affectedPersons: [] }],
  });

  it.each([
    ['{ affectsPersons: true }', '`affectsPersons` is false'],
    ['{ risk.tier: low, live: true }', '`risk.tier` is high'],
    ['{ model.license: MIT }', '`model.license` is not stated'],
    ['{ $not: { live: true } }', '`live` is true'],
    [
      '{ $any: [{ agentic: true }, { generative: true }] }',
      '`agentic` is false and `generative` is false',
    ],
    [
      '{ $all: [{ live: true }, { $not: { $any: [{ agentic: true }, { live: true }] } }] }',
      '`live` is true',
    ],
    ['{ aiAct.duties: { $contains: gpai } }', '`aiAct.duties` is empty'],
    ['{ assumed: { $contains: live } }', '`assumed` is personalData, inEu'],
    [
      '{ useCases: { $contains: { regions: { $exists: true } } } }',
      '`useCases` is another',
    ],
  ])('is not asked where %s fails, and says why', (condition, why) => {
    const asked = testPolicy(
      `${PACK_HEAD}requirements: [{ id: plan, appliesWhen: ${condition} }]`,
    );
    expect(findingOf('plan', { facts: noPersons }, asked)).toMatchObject({
      outcome: 'not-applicable',
      reason: `Not asked: ${why}.`,
    });
  });

  it('names the assumed facts by which it is asked', () => {
    expect(findingOf('fairness')?.assumed).toEqual([]);
    expect(
      findingOf('fairness', { facts: testFacts({ useCases: [] }) })?.assumed,
    ).toEqual(['affectsPersons']);
  });

  it('is an error where its check throws', () => {
    const records = {
      evidence: [testEvidence({ collectedOn: 'one day' })],
    };
    expect(findingOf('fairness', { records })).toMatchObject({
      outcome: 'error',
      reason: expect.stringContaining('could not be carried out: RangeError'),
    });
  });
});

describe('a catalog check', () => {
  it('passes where every expectation holds', () => {
    expect(findingOf('purpose-stated')?.outcome).toBe('pass');
  });

  it('names all that is missing, and where to write it', () => {
    const facts = { ...testFacts({ useCases: [] }), ownerFound: false };
    expect(findingOf('purpose-stated', { facts })).toMatchObject({
      outcome: 'missing',
      reason: 'A use case has no purpose. Nobody owns it.',
      action: {
        kind: 'edit-entity',
        paths: ['spec.model.useCases', 'spec.owner'],
      },
    });
  });

  it('fails where what is asked for is malformed', () => {
    const facts = testFacts({ useCases: [{ name: 'a', roles: ['boss'] }] });
    expect(findingOf('purpose-stated', { facts })).toMatchObject({
      outcome: 'fail',
      reason: expect.stringContaining('`spec.model.useCases[0].roles[0]`'),
    });
  });
});

describe('an evidence check', () => {
  const fairness = (...evidence: Partial<Evidence>[]) =>
    findingOf('fairness', {
      records: {
        evidence: evidence.map((change, index) =>
          testEvidence({ id: idOf(index), ...change }),
        ),
      },
    });
  const ratio = (value: number) => ({
    measures: [{ name: 'disparityRatio', value, of: 'approval, by sex' }],
  });

  it('is missing where nothing was given', () => {
    expect(fairness()).toMatchObject({
      outcome: 'missing',
      reason: 'Not given: Fairness evaluation.',
      evidenceIds: [],
      action: {
        kind: 'add-evidence',
        types: ['fairness-evaluation'],
        renew: false,
      },
    });
  });

  it('passes until the evidence is too old', () => {
    const finding = fairness({});
    expect(finding).toMatchObject({
      outcome: 'pass',
      evidenceIds: [idOf(0)],
      changesAt: '2026-07-04T00:00:00.000Z',
    });
    expect(finding?.action).toBeUndefined();
  });

  it.each<[string, Partial<Evidence>, string, string]>([
    [
      'too old',
      { collectedOn: '2025-09-01' },
      'stale',
      '"Fairness of lending" of 2025-09-01 is older than P180D.',
    ],
    [
      'past its own end',
      { expiresOn: '2026-02-28' },
      'stale',
      '"Fairness of lending" of 2026-01-05 ended on 2026-02-28.',
    ],
    ['at its last day', { expiresOn: '2026-03-01' }, 'pass', 'supports it'],
    [
      'of another version',
      { modelVersion: '1.9.0' },
      'stale',
      '"Fairness of lending" is of version 1.9.0; the model is now at version 2.0.0.',
    ],
    [
      'of no version',
      { modelVersion: undefined },
      'stale',
      '"Fairness of lending" is of no named version; the model is now at version 2.0.0.',
    ],
    [
      'out of bounds',
      ratio(0.7),
      'fail',
      '"Fairness of lending" of 2026-01-05: disparityRatio (approval, by sex) is 0.7, must be at least 0.8.',
    ],
    ['on its bound', ratio(0.8), 'pass', 'supports it'],
    ['not a number', ratio(NaN), 'fail', 'is NaN'],
    [
      'without what is bounded',
      { measures: [] },
      'fail',
      'it does not measure disparityRatio',
    ],
    ['of another type', { type: 'monitoring-plan' }, 'missing', 'Not given'],
    [
      'for another requirement',
      { requirements: ['plan'] },
      'missing',
      'Not given',
    ],
    ['for this requirement', { requirements: ['fairness'] }, 'pass', ''],
  ])('of evidence that is %s', (_, change, outcome, reason) => {
    const finding = fairness(change);
    expect(finding?.outcome).toBe(outcome);
    expect(finding?.reason).toContain(reason);
  });

  it('is decided by the newest, by the day it was collected', () => {
    expect(
      fairness(
        { ...ratio(0.9), collectedOn: '2026-01-05' },
        { ...ratio(0.7), collectedOn: '2026-02-05' },
        { ...ratio(0.9), collectedOn: '2026-01-06' },
      ),
    ).toMatchObject({ outcome: 'fail', evidenceIds: [idOf(1)] });
  });

  it('is decided by what was recorded last of one day', () => {
    expect(
      fairness(
        { ...ratio(0.9), recordedAt: '2026-01-12T00:00:00.000Z' },
        { ...ratio(0.7), recordedAt: '2026-01-11T00:00:00.000Z' },
      ),
    ).toMatchObject({ outcome: 'pass', evidenceIds: [idOf(0)] });
  });

  it('prefers evidence of this version to newer evidence of another', () => {
    expect(
      fairness({}, { modelVersion: '1.9.0', collectedOn: '2026-02-05' }),
    ).toMatchObject({ outcome: 'pass', evidenceIds: [idOf(0)] });
  });

  it.each([
    [['plan'], 'pass'],
    [[], 'missing'],
  ])('takes a document that names %j as %s', (requirements, outcome) => {
    const records = {
      evidence: [testEvidence({ type: 'document', requirements })],
    };
    expect(findingOf('plan', { records })?.outcome).toBe(outcome);
  });

  it('takes evidence of any version where it belongs to the model', () => {
    const records = {
      evidence: [testEvidence({ type: 'monitoring-plan', modelVersion: '1' })],
    };
    expect(findingOf('plan', { records })?.outcome).toBe('pass');
  });
});

describe('an evidence check per use case', () => {
  const facts = testFacts({
    useCases: [{ name: 'lending' }, { name: 'collection' }],
  });
  const oversight = (...useCases: (string | undefined)[]) =>
    findingOf('oversight', {
      facts,
      records: {
        evidence: useCases.map((useCase, index) =>
          testEvidence({
            id: idOf(index),
            type: 'human-oversight-plan',
            expiresOn: index === 1 ? '2026-02-01' : undefined,
            useCase,
          }),
        ),
      },
    });

  it('is met by one record for all', () => {
    expect(oversight(undefined)).toMatchObject({
      outcome: 'pass',
      evidenceIds: [idOf(0)],
    });
  });

  it('is missing while one use case has none', () => {
    expect(oversight('lending')).toMatchObject({
      outcome: 'missing',
      reason: 'collection: Not given: Human oversight plan.',
      action: { renew: true },
    });
  });

  it('is stale where one is over', () => {
    expect(oversight('lending', 'collection')).toMatchObject({
      outcome: 'stale',
      reason:
        'collection: "Fairness of lending" of 2026-01-05 ended on 2026-02-01.',
    });
  });
});

describe('an assessment check', () => {
  const assessed = (
    ...assessments: Parameters<typeof testAssessment>[0][]
  ) => ({
    records: { assessments: assessments.map(testAssessment) },
  });

  it('is missing while a use case has no assessment', () => {
    const facts = testFacts({
      useCases: [{ name: 'lending' }, { name: 'collection' }],
    });
    for (const id of ['risk-assessed', 'classified', 'residual']) {
      expect(findingOf(id, { facts, ...assessed({}) })).toMatchObject({
        outcome: 'missing',
        reason: '"collection" has not been assessed.',
        action: { kind: 'assess-risk', useCase: 'collection' },
      });
    }
  });

  it('passes until the assessment ends, and is stale then', () => {
    expect(findingOf('risk-assessed', assessed({}))).toMatchObject({
      outcome: 'pass',
      changesAt: '2027-01-10T00:00:00.000Z',
    });
    const now = new Date('2027-01-10T00:00:00.000Z');
    expect(findingOf('risk-assessed', { ...assessed({}), now })).toMatchObject({
      outcome: 'stale',
      reason: expect.stringContaining('ended at 2027-01-10'),
      action: { kind: 'assess-risk', useCase: 'lending' },
    });
  });

  it('goes by the newest, even where an older one would last longer', () => {
    expect(
      findingOf(
        'risk-assessed',
        assessed(
          { id: idOf(1), recordedAt: '2026-01-01T00:00:00.000Z' },
          {
            id: idOf(2),
            recordedAt: '2026-01-02T00:00:00.000Z',
            expiresAt: '2026-02-01T00:00:00.000Z',
          },
        ),
      )?.outcome,
    ).toBe('stale');
  });

  const scenario = {
    title: 'Unequal refusals',
    category: 'fairness',
    impact: 4,
    likelihood: 4,
    treatment: 'mitigate' as const,
    mitigatedBy: ['fairness'],
    residualImpact: 4,
    residualLikelihood: 1,
  };
  const residual = (
    change: Partial<typeof scenario> | undefined,
    evidence: Evidence[],
  ) =>
    findingOf('residual', {
      records: {
        assessments: [
          testAssessment({
            result: { ...testAssessment().result, tier: 'high' },
            scenarios: change ? [{ ...scenario, ...change }] : [],
          }),
        ],
        evidence,
      },
    });

  it('accepts the residual risk while what mitigates it passes', () => {
    expect(residual({}, [testEvidence()])).toMatchObject({ outcome: 'pass' });
  });

  it.each([
    ['is missing', {}, []],
    [
      'fails',
      {},
      [testEvidence({ measures: [{ name: 'disparityRatio', value: 0.1 }] })],
    ],
    ['passes in part', { mitigatedBy: ['fairness', 'plan'] }, [testEvidence()]],
    ['is not asked', { mitigatedBy: ['metrics'] }, [testEvidence()]],
    ['is not a requirement', { mitigatedBy: ['hope'] }, [testEvidence()]],
    ['is not named', { mitigatedBy: [] }, [testEvidence()]],
  ])('falls back to inherent risk where what mitigates it %s', (...row) => {
    const [, change, evidence] = row;
    expect(residual(change, evidence)).toMatchObject({
      outcome: 'fail',
      reason: expect.stringContaining(
        '"Unequal refusals" is high, above the appetite, medium',
      ),
    });
  });

  it('fails where even the residual risk is above the appetite', () => {
    expect(residual({ residualLikelihood: 4 }, [testEvidence()])?.reason).toBe(
      '"Unequal refusals" is high, above the appetite, medium.',
    );
  });

  it('is missing where no scenario is recorded', () => {
    expect(residual(undefined, [])).toMatchObject({
      outcome: 'missing',
      reason: 'No risk scenario is recorded for "lending".',
    });
  });
});

describe('a dependencies check', () => {
  const datasets = (...dependencies: DependencyFacts[]) =>
    findingOf('datasets-permitted', { facts: testFacts({}, dependencies) });
  const model: DependencyFacts = {
    entityRef: 'resource:default/base',
    kind: 'model',
    found: true,
    status: 'approved',
  };

  it('passes where all meet it', () => {
    expect(datasets(DATASET)).toMatchObject({
      outcome: 'pass',
      reason: 'Met by Loans.',
    });
  });

  it('is missing where one says nothing', () => {
    expect(
      datasets(DATASET, {
        ...DATASET,
        lawfulBasis: undefined,
        entityRef: 'resource:default/b',
        title: 'B',
      }),
    ).toMatchObject({
      outcome: 'missing',
      reason: 'No lawful basis: B.',
      action: { kind: 'see-dependencies', refs: ['resource:default/b'] },
    });
  });

  it('fails where one says otherwise', () => {
    const facts = testFacts({}, [{ ...model, status: 'draft' }]);
    expect(findingOf('dependencies-approved', { facts })).toMatchObject({
      outcome: 'fail',
      reason: 'Not approved: resource:default/base.',
    });
  });

  it('is missing without any dataset, and not asked without any model', () => {
    expect(datasets()).toMatchObject({
      outcome: 'missing',
      action: { kind: 'edit-entity', paths: ['spec.model.datasets'] },
    });
    expect(findingOf('dependencies-approved')?.outcome).toBe('not-applicable');
  });
});
