import fc from 'fast-check';
import { findingOf } from '../__fixtures__/findingOf';
import { scorecardOfReady, READY } from '../__fixtures__/readyModel';
import { testFacts } from '../__fixtures__/testFacts';
import { PACK_HEAD, testPolicy } from '../__fixtures__/testPolicy';
import {
  idOf,
  testAct,
  testEvidence,
  testSignOff,
} from '../__fixtures__/testRecords';
import { evaluate } from '../evaluate';
import { EVIDENCE_TYPE_DEFINITIONS } from '../evidence';
import type { Act, Evidence } from '../records';

const requirement = (id: string, check: string) => `
  - id: ${id}
    title: ${id}
    question: Is it?
    principle: accountability
    phase: validation
    scope: version
    weight: 2
    blocks: [production]
    waivable: true
    check: { evidence: ${check} }
    remediation: Do it.
    references: [{ framework: law, id: Art. 1 }]`;

/** Asks for bounded figures, and for how a version was made, of which a registry may know enough. */
const POLICY = testPolicy(`${PACK_HEAD}
evidence: { reviewedFrom: critical }
requirements:${requirement(
  'performance',
  `{ types: [performance-evaluation], maxAge: P365D, bounds: [{ measure: boundsBroken, max: 0 }, { measure: metricsWithBound, min: 1 }, { measure: leakageBounds, min: 1 }, { measure: segments, min: 1 }] }`,
)}${requirement(
  'provenance',
  `{ types: [version-record], maxAge: P365D, bounds: [{ measure: parameters, min: 1 }] }`,
)}
`);

const REVIEWED = testPolicy(`${PACK_HEAD}
evidence: { reviewedFrom: low }
requirements:${requirement('provenance', `{ types: [version-record] }`)}
`);

const metrics = (bound?: object) => [
  ...['accuracy', 'auc'].map(name => ({
    name,
    value: 0.912345,
    dataset: 'not stated',
    split: 'not-stated',
    segment: 'all',
    ...bound,
  })),
];

function evidence(
  type: 'performance-evaluation' | 'version-record',
  change: Partial<Evidence> = {},
): Evidence {
  const payload =
    change.payload ??
    (type === 'performance-evaluation'
      ? { metrics: metrics() }
      : {
          registry: 'mlflow/prod',
          name: 'loan',
          parameters: [{ name: 'depth', value: '6' }],
        });
  return testEvidence({
    id: idOf(200),
    type,
    title: 'Known',
    source: 'registry',
    sourceId: 'mlflow/prod',
    recordedBy: 'system:model-governance',
    collectedOn: '2026-02-20',
    payload,
    measures: EVIDENCE_TYPE_DEFINITIONS[type].measure(payload),
    ...change,
  });
}

const BROUGHT: Partial<Evidence> = {
  id: idOf(201),
  title: 'Brought',
  source: 'user',
  sourceId: undefined,
  recordedBy: 'user:default/owner',
  collectedOn: '2026-01-05',
};

const dispute = (change: Partial<Parameters<typeof testAct>[1]> = {}) =>
  testAct('evidence-dispute', {
    id: idOf(300),
    recordedBy: 'user:default/doubter',
    about: idOf(200),
    evidenceType: 'version-record',
    reason: 'These are of another run.',
    ...change,
  });

const review = (
  decision: 'accepted' | 'rejected',
  recordedAt = '2026-02-15T00:00:00.000Z',
) =>
  testAct('evidence-review', {
    id: idOf(301),
    recordedAt,
    about: idOf(200),
    evidenceType: 'version-record',
    role: 'validator',
    membership: [],
    decision,
    comment: 'Looked.',
  });

const asked = (
  id: string,
  records: Evidence[],
  acts: Act[] = [],
  policy = POLICY,
) => findingOf(id, { records: { evidence: records, acts } }, policy);

describe('what a registry says', () => {
  it('is told where it is not enough, with what is still missing, and more is asked for', () => {
    expect(
      asked('performance', [evidence('performance-evaluation')]),
    ).toMatchObject({
      outcome: 'missing',
      reason:
        'Known from mlflow/prod: accuracy 0.9123, auc 0.9123; no metric has a bound.',
      evidenceIds: [idOf(200)],
      action: { kind: 'add-evidence', renew: false },
    });
    const bare = { payload: { registry: 'mlflow/prod', name: 'l' } };
    expect(
      asked('provenance', [evidence('version-record', bare)]),
    ).toMatchObject({
      outcome: 'missing',
      reason:
        'Known from mlflow/prod: "Known" of 2026-02-20; parameters is 0, must be at least 1.',
    });
  });

  it('is told of every source', () => {
    const card = evidence('performance-evaluation', {
      id: idOf(202),
      source: 'catalog',
      sourceId: 'model-card',
      collectedOn: '2024-02-20',
    });
    expect(
      asked('performance', [evidence('performance-evaluation'), card]),
    ).toMatchObject({
      outcome: 'missing',
      reason:
        'Known from mlflow/prod: accuracy 0.9123, auc 0.9123; no metric has a bound. Known from model-card: accuracy 0.9123, auc 0.9123; no metric has a bound; it is older than 365 days.',
      evidenceIds: [idOf(200), idOf(202)],
    });
  });

  it('is enough where it is what is asked for, until it is too old', () => {
    const record = evidence('version-record');
    expect(asked('provenance', [record])).toMatchObject({
      outcome: 'pass',
      changesAt: '2027-02-20T00:00:00.000Z',
    });
    expect(
      asked('provenance', [{ ...record, collectedOn: '2024-02-20' }]),
    ).toMatchObject({
      outcome: 'stale',
      reason:
        'Known from mlflow/prod: "Known" of 2024-02-20; it is older than 365 days.',
      action: { renew: false },
    });
  });

  it('is enough where another source knows more', () => {
    const bare = evidence('version-record', {
      id: idOf(202),
      payload: { registry: 'b', name: 'l' },
    });
    expect(
      asked('provenance', [bare, evidence('version-record')]),
    ).toMatchObject({
      outcome: 'pass',
      evidenceIds: [idOf(200)],
    });
  });

  it('never stands above what people and pipelines brought, however new it is', () => {
    const bounded = { metrics: metrics({ min: 0.9, harm: 'leakage' }) };
    const brought = evidence('performance-evaluation', {
      ...BROUGHT,
      payload: bounded,
    });
    const said = evidence('performance-evaluation');
    expect(asked('performance', [brought])).toMatchObject({ outcome: 'pass' });
    expect(asked('performance', [brought, said])).toEqual(
      asked('performance', [brought]),
    );
    const broken = evidence('performance-evaluation', {
      ...BROUGHT,
      payload: { metrics: metrics({ min: 0.95 }) },
    });
    expect(asked('performance', [broken, said])).toEqual(
      asked('performance', [broken]),
    );
  });

  it('changes no finding for the worse, whatever people brought', () => {
    const outcomes = ['fail', 'missing', 'stale', 'pending', 'pass'];
    const brought = fc.record({
      collectedOn: fc.constantFrom('2024-01-05', '2026-01-05', '2026-02-27'),
      modelVersion: fc.constantFrom('1.9.0', '2.0.0'),
      payload: fc.constantFrom(
        { metrics: metrics() },
        { metrics: metrics({ min: 0.99 }) },
        { metrics: metrics({ min: 0.5, harm: 'leakage' }) },
      ),
    });
    fc.assert(
      fc.property(fc.array(brought, { maxLength: 3 }), changes => {
        const records = changes.map((change, index) =>
          evidence('performance-evaluation', {
            ...BROUGHT,
            ...change,
            id: idOf(400 + index),
          }),
        );
        const rank = (some: Evidence[]) =>
          outcomes.indexOf(asked('performance', some)?.outcome ?? '');
        expect(
          rank([...records, evidence('performance-evaluation')]),
        ).toBeGreaterThanOrEqual(rank(records));
      }),
      { numRuns: 60 },
    );
  });

  it('holds while what somebody brought waits for its review', () => {
    const brought = evidence('version-record', BROUGHT);
    const said = evidence('version-record');
    expect(
      asked('provenance', [brought, said], [review('accepted')], REVIEWED),
    ).toMatchObject({
      outcome: 'pass',
      evidenceIds: [idOf(200)],
      action: { kind: 'review-evidence', evidenceIds: [idOf(201)] },
    });
  });

  it('needs no digest of its link, and is reviewed like all evidence', () => {
    const said = evidence('version-record', { link: 'https://example.com' });
    expect(asked('provenance', [said], [], REVIEWED)).toMatchObject({
      outcome: 'pending',
    });
    expect(
      asked('provenance', [said], [review('accepted')], REVIEWED),
    ).toMatchObject({ outcome: 'pass' });
  });

  it('is told beside what people brought for another version', () => {
    const brought = evidence('performance-evaluation', {
      ...BROUGHT,
      modelVersion: '1.9.0',
    });
    expect(
      asked('performance', [brought, evidence('performance-evaluation')]),
    ).toMatchObject({
      outcome: 'stale',
      reason:
        '"Brought" is of version 1.9.0; the model is now at version 2.0.0. Known from mlflow/prod: accuracy 0.9123, auc 0.9123; no metric has a bound.',
      action: { renew: true },
    });
  });

  it('of another version alone makes nothing stale', () => {
    const said = evidence('performance-evaluation', { modelVersion: '1.9.0' });
    expect(asked('performance', [said])).toMatchObject({
      outcome: 'missing',
      reason: 'Not given: Performance evaluation.',
    });
  });
});

describe('a dispute', () => {
  const said = evidence('version-record');

  it('takes what is said out of account until a role accepts it, and says by whom and why', () => {
    expect(asked('provenance', [said], [dispute()])).toMatchObject({
      outcome: 'pending',
      reason:
        '"Known" of 2026-02-20 is disputed by user:default/doubter: These are of another run.',
      evidenceIds: [idOf(200)],
      action: {
        kind: 'review-evidence',
        evidenceIds: [idOf(200)],
        roles: ['validator'],
      },
    });
    expect(
      asked('provenance', [said], [dispute(), review('accepted')]),
    ).toMatchObject({ outcome: 'pass' });
    expect(
      asked('provenance', [said], [dispute(), review('rejected')]),
    ).toMatchObject({
      outcome: 'fail',
      reason: '"Known" of 2026-02-20 was rejected as Validator: Looked.',
    });
  });

  it('is not settled by what was accepted before', () => {
    const before = review('accepted', '2026-02-01T00:00:00.000Z');
    expect(asked('provenance', [said], [before, dispute()])).toMatchObject({
      outcome: 'pending',
    });
  });

  it('of what is not enough anyway leaves nothing that is known', () => {
    expect(
      asked('performance', [evidence('performance-evaluation')], [dispute()]),
    ).toMatchObject({
      outcome: 'missing',
      reason:
        '"Known" of 2026-02-20 is disputed by user:default/doubter: These are of another run.',
      action: { kind: 'add-evidence' },
    });
  });

  it('leaves alone what another source says, and what the source says later', () => {
    const other = evidence('version-record', {
      id: idOf(202),
      sourceId: 'kubeflow/a',
    });
    const later = evidence('version-record', {
      id: idOf(203),
      supersedes: idOf(200),
    });
    expect(asked('provenance', [said, other], [dispute()])).toMatchObject({
      outcome: 'pass',
    });
    expect(asked('provenance', [said, later], [dispute()])).toMatchObject({
      outcome: 'pass',
      evidenceIds: [idOf(203)],
    });
  });
});

describe('a signature that relies on what a registry says', () => {
  const said = evidence('version-record', {
    recordedAt: '2026-01-20T00:00:00.000Z',
  });
  const plain = evidence('performance-evaluation', {
    ...BROUGHT,
    payload: { metrics: metrics({ min: 0.9, harm: 'leakage' }) },
  });
  const scorecardOf = (
    records: Evidence[],
    signed: boolean,
    acts: Act[] = [],
  ) => {
    const given = {
      ...READY,
      evidence: [...READY.evidence, plain, ...records],
      acts: [...READY.acts, ...acts],
    };
    const input = {
      facts: testFacts(),
      policy: POLICY,
      now: new Date('2026-03-01T12:00:00.000Z'),
    };
    const { subject } = evaluate({
      ...input,
      records: {
        ...given,
        evidence: [...READY.evidence, plain, said],
        acts: READY.acts,
      },
    });
    return evaluate({
      ...input,
      records: { ...given, signOffs: signed ? [testSignOff(subject)] : [] },
    });
  };

  it('has it in its subject', () => {
    const { subject } = scorecardOf([said], false);
    expect(subject.evidence).toContainEqual({
      requirementId: 'provenance',
      evidenceId: idOf(200),
      digest: undefined,
    });
    expect(scorecardOfReady().subject.evidence).not.toContainEqual(
      expect.objectContaining({ evidenceId: idOf(200) }),
    );
  });

  it('stays when the source says something else that is enough too', () => {
    const later = evidence('version-record', {
      id: idOf(203),
      supersedes: idOf(200),
      payload: {
        registry: 'a',
        name: 'b',
        parameters: [{ name: 'c', value: 'd' }],
      },
    });
    expect(scorecardOf([said], true).status).toBe('approved');
    expect(scorecardOf([said, later], true).status).toBe('approved');
  });

  it('is stale while it is disputed, and once it is rejected', () => {
    expect(scorecardOf([said], true, [dispute()])).toMatchObject({
      status: 'stale',
      statusReason: 'Approved; since then no longer met: provenance.',
    });
    expect(
      scorecardOf([said], true, [dispute(), review('accepted')]).status,
    ).toBe('approved');
    expect(
      scorecardOf([said], true, [dispute(), review('rejected')]),
    ).toMatchObject({
      status: 'stale',
      statusReason: 'Approved; since then rejected: Known.',
    });
  });
});
