import { testFacts } from '../__fixtures__/testFacts';
import {
  NO_RECORDS,
  NOW,
  testAct,
  testEvidence,
} from '../__fixtures__/testRecords';
import { REGISTRY } from '../__fixtures__/testRegistry';
import type { ModelFacts } from '../facts';
import { recordIdSchema, type Evidence } from '../records';
import type { RegistryFacts } from '../registry';
import { dueSourcedEvidence } from './dueSourcedEvidence';

const factsOf = (registry: RegistryFacts): ModelFacts => ({
  ...testFacts(),
  registry,
});

/** A registry that gives one figure of the version. */
const giving = (
  value: number,
  change: Partial<RegistryFacts['versions'][number]> = {},
): ModelFacts =>
  factsOf({
    ...REGISTRY,
    versions: [
      {
        source: 'mlflow/prod',
        version: '2.0.0',
        metrics: [{ name: 'auc', value }],
        ...change,
      },
    ],
  });

/** What is on record once everything that is due was recorded. */
function recorded(facts: ModelFacts, evidence: Evidence[], now = NOW) {
  const due = dueSourcedEvidence(facts, { ...NO_RECORDS, evidence }, now);
  return [
    ...evidence,
    ...due.map((each, index) =>
      testEvidence({
        ...each,
        recordedAt: new Date(
          now.getTime() + evidence.length + index,
        ).toISOString(),
      }),
    ),
  ];
}

describe('evidence that is due from sources', () => {
  it('is due once, with its measures, under an id that is always the same', () => {
    const facts = giving(0.8);
    const [due, ...others] = dueSourcedEvidence(facts, NO_RECORDS, NOW);
    expect(others).toEqual([]);
    expect(due).toMatchObject({
      requirements: [],
      collectedOn: '2026-02-01',
      supersedes: undefined,
    });
    expect(due.measures).toContainEqual({ name: 'metricsWithBound', value: 0 });
    expect(recordIdSchema.parse(due.id)).toBe(due.id);
    expect(dueSourcedEvidence(facts, NO_RECORDS, NOW)).toEqual([due]);
    expect(recorded(facts, recorded(facts, []))).toHaveLength(1);
  });

  it('says anew what a source says otherwise, and then again, each as a record of its own', () => {
    const records = [0.8, 0.7, 0.8, 0.8].reduce<Evidence[]>(
      (before, value) => recorded(giving(value), before),
      [],
    );
    expect(new Set(records.map(({ id }) => id)).size).toBe(3);
    expect(records.map(({ supersedes }) => supersedes)).toEqual([
      undefined,
      records[0].id,
      records[1].id,
    ]);
  });

  it.each<[string, ModelFacts]>([
    [
      'the source notes another day',
      giving(0.8, { updatedAt: NOW.toISOString() }),
    ],
    [
      'it moves to another address',
      giving(0.8, { url: 'https://b.example.com' }),
    ],
    ['it says nothing any more', giving(0.8, { metrics: [] })],
    ['it is gone', { ...giving(0.8), registry: undefined }],
  ])('stays as it is where %s', (_, later) => {
    const before = recorded(giving(0.8), []);
    expect(recorded(later, before)).toEqual(before);
  });

  it('is said anew of another artifact and of another version', () => {
    const before = recorded(giving(0.8), []);
    const digest = `sha256:${'c'.repeat(64)}`;
    expect(recorded(giving(0.8, { digest }), before)).toMatchObject([
      {},
      { modelDigest: digest, supersedes: before[0].id },
    ]);
    const moved = { ...giving(0.8, { version: '3.0.0' }) };
    moved.model = { ...moved.model, version: '3.0.0' };
    expect(recorded(moved, before)).toMatchObject([
      {},
      { modelVersion: '3.0.0', supersedes: undefined },
    ]);
  });

  it('is of the day of recording where the source tells none, for good, and never of a day to come', () => {
    const untold = factsOf({
      ...REGISTRY,
      versions: [REGISTRY.versions[1]],
    });
    const before = recorded(untold, []);
    expect(before).toMatchObject([{ collectedOn: '2026-03-01' }]);
    const later = new Date(NOW.getTime() + 5 * 86_400_000);
    expect(recorded(untold, before, later)).toEqual(before);
    const tomorrow = giving(0.8, { updatedAt: '2026-03-02T01:00:00.000Z' });
    expect(recorded(tomorrow, [])).toMatchObject([
      { collectedOn: '2026-03-01' },
    ]);
  });

  it('leaves alone what people say, and models that were ended', () => {
    const facts = giving(0.8);
    const [own] = recorded(facts, []);
    const brought = { ...own, source: 'user' as const, sourceId: undefined };
    expect(recorded(facts, [brought])).toHaveLength(2);
    const ended = testAct('decommission', {
      role: 'risk-officer',
      membership: [],
      reason: 'End.',
      users: 'Told.',
      data: 'Deleted.',
      records: 'Kept.',
    });
    expect(
      dueSourcedEvidence(facts, { ...NO_RECORDS, acts: [ended] }, NOW),
    ).toEqual([]);
  });
});
