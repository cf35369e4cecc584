import { PLAN, READY, scorecardOfReady } from '../__fixtures__/readyModel';
import { DATASET } from '../__fixtures__/testFacts';
import { testPolicy } from '../__fixtures__/testPolicy';
import {
  idOf,
  NOW,
  testAct,
  testEvidence,
  testSignOff,
} from '../__fixtures__/testRecords';
import type { JsonObject } from '@backstage/types';
import type { ModelRecords, Subject } from '../records';
import {
  digest,
  factsWithVersions,
  type ToldVersion,
} from './__fixtures__/registryOf';
import { compareVersions } from './compareVersions';
import { versionComparisonSchema } from './VersionComparison';

const policy = testPolicy();
const { subject } = scorecardOfReady();
const approval = testSignOff(subject);

function compare({
  from = '2.0.0',
  to = '2.1.0',
  versions = [{ version: '2.0.0' }, { version: '2.1.0' }],
  records = {},
  change = {},
}: {
  from?: string;
  to?: string;
  versions?: ToldVersion[];
  records?: Partial<ModelRecords>;
  change?: JsonObject;
} = {}) {
  return compareVersions(
    {
      facts: factsWithVersions(versions, change),
      records: { ...READY, ...records },
      policy,
      now: NOW,
    },
    { from, to },
  );
}

const planned = (
  allows: string[],
  versions?: string,
  signed: Subject = subject,
) =>
  testSignOff({
    ...signed,
    changePlan: { id: idOf(50), title: 'Retraining', allows, versions },
  });

describe('a comparison of two versions', () => {
  it('puts facts side by side, and leaves out what nobody states', () => {
    const comparison = compare({
      versions: [
        { version: '2.0.0', digest: digest(1), stage: 'Production' },
        { version: '2.1.0', digest: digest(2), aliases: ['a', 'b'] },
      ],
    });
    expect(comparison.facts).toEqual([
      { fact: 'digest', from: digest(1), to: digest(2) },
      { fact: 'stage', from: 'Production', to: undefined },
      { fact: 'aliases', from: undefined, to: 'a, b' },
    ]);
    expect(versionComparisonSchema.parse(comparison)).toEqual(comparison);
  });

  it('takes what the first source says before what others say, however new that is', () => {
    const { facts } = compare({
      versions: [
        {
          version: '2.1.0',
          source: 'cyclonedx-ml-bom',
          digest: digest(9),
          createdAt: '2026-02-01T00:00:00.000Z',
        },
        { version: '2.1.0', digest: digest(2) },
      ],
    });
    expect(facts).toContainEqual(
      expect.objectContaining({ fact: 'digest', to: digest(2) }),
    );
  });

  it('joins metrics by name, dataset, split and segment, and subtracts what is a number', () => {
    const auc = { name: 'auc', dataset: 'loans', split: 'test' };
    const { metrics } = compare({
      versions: [
        {
          version: '2.0.0',
          metrics: [
            { ...auc, value: 0.75 },
            { ...auc, segment: 'women', value: 0.5 },
            { name: 'loss', value: 'n/a' },
          ],
        },
        {
          version: '2.1.0',
          metrics: [
            { name: 'loss', value: 0.2 },
            { ...auc, value: 0.875 },
            { name: 'f1', value: 1 },
          ],
        },
      ],
    });
    expect(metrics).toMatchObject([
      {
        ...auc,
        from: { value: 0.75 },
        to: { value: 0.875 },
        difference: 0.125,
      },
      { ...auc, segment: 'women', from: { value: 0.5 }, to: undefined },
      { name: 'loss', from: { value: 'n/a' }, to: { value: 0.2 } },
      { name: 'f1', from: undefined, to: { value: 1 } },
    ]);
    expect(metrics.map(({ difference }) => difference)).toEqual([
      0.125,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('says which datasets were added, removed or exchanged under the same name', () => {
    const { datasets } = compare({
      versions: [
        {
          version: '2.0.0',
          datasets: [
            { name: 'a', digest: '1' },
            { name: 'b', digest: '1' },
            { name: 'c' },
          ],
        },
        {
          version: '2.1.0',
          datasets: [
            { name: 'b', digest: '2' },
            { name: 'c', digest: '1' },
            { name: 'd', role: 'training' },
          ],
        },
      ],
    });
    expect(datasets.map(({ name, change }) => [name, change])).toEqual([
      ['a', 'removed'],
      ['b', 'changed'],
      ['c', 'same'],
      ['d', 'added'],
    ]);
  });

  it('does not take a dataset for added where nothing tells what was used before', () => {
    const { datasets } = compare({
      versions: [
        { version: '2.0.0' },
        { version: '2.1.0', datasets: [{ name: 'a' }] },
      ],
    });
    expect(datasets).toMatchObject([{ name: 'a', change: 'only-to' }]);
  });

  it('compares parameters and the sections of cards', () => {
    const comparison = compare({
      versions: [
        {
          version: '2.0.0',
          parameters: [{ name: 'depth', value: '3' }],
          sections: ['limitations'],
        },
        {
          version: '2.1.0',
          parameters: [{ name: 'rate', value: '0.1' }],
          sections: ['limitations', 'evaluation'],
        },
      ],
    });
    expect(comparison.parameters).toEqual([
      { name: 'depth', from: '3', to: undefined },
      { name: 'rate', from: undefined, to: '0.1' },
    ]);
    expect(comparison.sections).toContainEqual({
      section: 'evaluation',
      from: false,
      to: true,
    });
    expect(compare().sections).toBeUndefined();
    expect(
      compare({
        versions: [
          { version: '2.0.0' },
          { version: '2.1.0', sections: ['limitations'] },
        ],
      }).sections,
    ).toContainEqual({ section: 'limitations', from: undefined, to: true });
  });

  it('takes from the entity and its card what no source tells of the version that it names', () => {
    const comparison = compare({
      versions: [{ version: '2.1.0', license: 'mit' }],
      change: {
        license: 'apache-2.0',
        cardFacts: {
          status: 'read',
          location: 'url:https://example.com/card.md',
          sections: ['limitations'],
          metrics: [
            { name: 'auc', value: '0.75' },
            { name: 'loss', value: 'low' },
          ],
        },
      },
    });
    expect(comparison.facts).toContainEqual({
      fact: 'license',
      from: 'apache-2.0',
      to: 'mit',
    });
    expect(comparison.metrics).toMatchObject([
      { name: 'auc', from: { value: 0.75 } },
      { name: 'loss', from: { value: 'low' } },
    ]);
  });

  it('lists the evidence of each, without what was corrected, and says what was rejected', () => {
    const wrong = testEvidence({ id: idOf(60), title: 'Wrong date' });
    const { evidence } = compare({
      records: {
        evidence: [
          wrong,
          testEvidence({ id: idOf(61), supersedes: wrong.id }),
          testEvidence({ id: idOf(62), modelVersion: '2.1.0', title: 'Next' }),
          PLAN,
        ],
        acts: [
          ...READY.acts,
          testAct('evidence-review', {
            about: idOf(62),
            evidenceType: 'fairness-evaluation',
            role: 'validator',
            decision: 'rejected',
            comment: 'No.',
            membership: [],
          }),
        ],
      },
    });
    expect(evidence).toMatchObject([
      {
        type: 'fairness-evaluation',
        from: [{ id: idOf(61), rejected: false }],
        to: [{ id: idOf(62), title: 'Next', rejected: true }],
      },
      { type: 'monitoring-plan', from: [{ id: PLAN.id }], to: [] },
    ]);
  });

  it.each([
    ['from', { from: '9.9.9' }],
    ['to', { to: '9.9.9' }],
  ])('names %s where nobody knows the version', (field, given) => {
    expect(() => compare(given)).toThrow(
      `${field}: "9.9.9" is not a known version of the model; it has 2.1.0, 2.0.0`,
    );
  });

  it('refuses to compare a version with itself', () => {
    expect(() => compare({ to: '2.0.0' })).toThrow(
      'to: is the same version as from, "2.0.0"',
    );
  });
});

describe('the sign-offs of a comparison', () => {
  const of = (options: Parameters<typeof compare>[0] = {}) =>
    compare({ records: { signOffs: [approval] }, ...options }).signOffs;

  it('go stale where the version alone differs, in the words of findings', () => {
    expect(of()).toMatchObject([
      {
        useCase: 'lending',
        outcome: 'stale',
        signatures: [{ signedBy: 'user:default/validator' }],
        until: '2027-02-01T00:00:00.000Z',
        reason: 'Approved; since then changed: version.',
        changes: [
          { path: 'version', signed: '2.0.0', now: '2.1.0', allowed: false },
        ],
        before: { status: 'approved' },
        after: {
          status: 'draft',
          openBlockers: [{ requirementId: 'fairness' }],
        },
      },
    ]);
  });

  it.each([
    ['the plan covers it', ['version'], '2.x', '2.1.0', 'carries-over'],
    ['it lies beyond the range', ['version'], '2.0.x', '2.1.0', 'stale'],
    ['it is older than what was signed', ['version'], '1.x', '1.9.0', 'stale'],
    ['the plan allows other facts', ['datasets'], undefined, '2.1.0', 'stale'],
  ])('where %s', (_, allows, range, to, outcome) => {
    expect(
      of({
        to,
        versions: [{ version: to }],
        records: { signOffs: [planned(allows, range)] },
      }),
    ).toMatchObject([
      {
        outcome,
        changePlan: { title: 'Retraining' },
        changes: [{ path: 'version', allowed: outcome === 'carries-over' }],
      },
    ]);
  });

  it('need the plan to allow each fact that differs', () => {
    const versions = [{ version: '2.1.0', digest: digest(2) }];
    const outcomeFor = (...allows: string[]) =>
      of({ versions, records: { signOffs: [planned(allows, '2.x')] } })[0];
    expect(outcomeFor('version')).toMatchObject({
      outcome: 'stale',
      changes: [
        { path: 'version', allowed: true },
        { path: 'digest', allowed: false },
      ],
    });
    expect(outcomeFor('version', 'digest').outcome).toBe('carries-over');
  });

  it('is judged as in force on an older version that was made of other datasets', () => {
    const [before, now] = ['loans-2024', 'loans-2025'].map(
      name => `resource:default/${name}`,
    );
    const [older] = of({
      from: '1.0.0',
      to: '2.0.0',
      change: { datasets: [{ ref: now }] },
      versions: [
        { version: '1.0.0', datasets: [{ name: 'Loans_2024' }] },
        { version: '2.0.0', datasets: [{ name: 'Loans_2025' }] },
      ],
      records: {
        signOffs: [
          testSignOff({
            ...subject,
            bound: { ...subject.bound, version: '1.0.0', datasets: [before] },
          }),
        ],
      },
    });
    expect(older.outcome).toBe('stale');
    expect(older.changes).toEqual([
      { path: 'version', signed: '1.0.0', now: '2.0.0', allowed: false },
      { path: 'datasets', signed: before, now, allowed: false },
    ]);
  });

  it.each([
    ['those of the author stay', [{ name: 'surveys' }], 'carries-over'],
    ['none is told of what was used before', [], 'carries-over'],
    ['the entity has those of a source', [{ name: 'Loans' }], 'stale'],
  ])('depends on datasets: %s', (_, datasets, outcome) => {
    const { entityRef } = DATASET;
    expect(
      of({
        change: { datasets: [{ ref: entityRef }] },
        versions: [{ version: '2.0.0', datasets }, { version: '2.1.0' }],
        records: {
          signOffs: [
            planned(['version'], '2.x', {
              ...subject,
              bound: { ...subject.bound, datasets: [entityRef] },
            }),
          ],
        },
      })[0].outcome,
    ).toBe(outcome);
  });

  it('go stale where a source tells of another dataset', () => {
    const { entityRef } = DATASET;
    const loans = { name: 'Loans' };
    const told = (...later: { name: string }[]) =>
      of({
        change: { datasets: [{ ref: entityRef }] },
        versions: [
          { version: '2.0.0', datasets: [loans] },
          { version: '2.1.0', datasets: later },
        ],
        records: {
          signOffs: [
            planned(['version'], '2.x', {
              ...subject,
              bound: { ...subject.bound, datasets: [entityRef] },
            }),
          ],
        },
      })[0];
    expect(told(loans).outcome).toBe('carries-over');
    expect(told(loans, { name: 'surveys' })).toMatchObject({
      outcome: 'stale',
      changes: [
        { path: 'version' },
        {
          path: 'datasets',
          signed: entityRef,
          now: `${entityRef}, surveys`,
          allowed: false,
        },
      ],
    });
  });

  it('do not matter where the other version is approved itself', () => {
    const own = testSignOff(
      { ...subject, bound: { ...subject.bound, version: '2.1.0' } },
      { id: idOf(34), modelVersion: '2.1.0' },
    );
    expect(of({ records: { signOffs: [approval, own] } })).toMatchObject([
      { outcome: 'approved-otherwise' },
    ]);
  });

  it('are none where nothing is in force, and say why', () => {
    expect(of({ records: { signOffs: [] } })).toMatchObject([
      {
        outcome: 'none',
        signatures: [],
        changes: [],
        reason: 'Assessed; waits for Validator.',
      },
    ]);
  });

  it('are judged for a version that is in use beside the one that is named', () => {
    const beside = testSignOff(
      { ...subject, bound: { ...subject.bound, version: '1.0.0' } },
      { id: idOf(35), modelVersion: '1.0.0' },
    );
    expect(
      of({
        from: '1.0.0',
        to: '2.0.0',
        versions: [],
        change: { versions: [{ version: '1.0.0', live: true }] },
        records: { signOffs: [beside] },
      }),
    ).toMatchObject([
      { outcome: 'stale', changes: [{ path: 'version', signed: '1.0.0' }] },
    ]);
  });
});
