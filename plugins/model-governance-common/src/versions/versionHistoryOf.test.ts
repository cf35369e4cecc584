import { GRAVE, READY, scorecardOfReady } from '../__fixtures__/readyModel';
import { testFacts } from '../__fixtures__/testFacts';
import { testPolicy } from '../__fixtures__/testPolicy';
import {
  idOf,
  NOW,
  testAct,
  testAssessment,
  testEvidence,
  testSignOff,
} from '../__fixtures__/testRecords';
import type { ModelFacts } from '../facts';
import type { ModelRecords, Subject } from '../records';
import { digest, factsWithVersions } from './__fixtures__/registryOf';
import { MAX_VERSIONS, versionHistorySchema } from './VersionHistory';
import { versionHistoryOf } from './versionHistoryOf';

const policy = testPolicy();
const { subject } = scorecardOfReady();

function historyOf(
  facts: ModelFacts,
  records: Partial<ModelRecords> = {},
  now = NOW,
) {
  return versionHistoryOf({
    facts,
    records: { ...READY, ...records },
    policy,
    now,
  });
}

/** What would have been signed for another version. */
function subjectOf(
  version: string,
  change: Partial<Subject['bound']> = {},
): Subject {
  return { ...subject, bound: { ...subject.bound, version, ...change } };
}

function entry(history: ReturnType<typeof historyOf>, version: string) {
  return history.items.find(each => each.version === version)!;
}

const earlier = testSignOff(subjectOf('1.0.0'), {
  id: idOf(30),
  modelVersion: '1.0.0',
  recordedAt: '2025-06-01T00:00:00.000Z',
  expiresAt: '2026-12-01T00:00:00.000Z',
});
const approval = testSignOff(subject);

describe('the versions of a model', () => {
  it('are those of the entity, of registries and of records, the newest first', () => {
    const history = historyOf(
      factsWithVersions([
        { version: '1.5.0', createdAt: '2025-09-01T00:00:00.000Z' },
        { version: '3.0.0', createdAt: '2026-02-20T00:00:00.000Z' },
        { version: '0.9.0' },
      ]),
      { signOffs: [earlier] },
    );
    expect(history.items.map(({ version }) => version)).toEqual([
      '3.0.0',
      '2.0.0',
      '1.5.0',
      '1.0.0',
      '0.9.0',
    ]);
    expect(history.totalItems).toBe(5);
    expect(versionHistorySchema.parse(history)).toEqual(history);
  });

  it('say who tells of them, and where they run', () => {
    const history = historyOf(
      factsWithVersions(
        [
          { version: '2.0.0', aliases: ['champion'], stage: 'Production' },
          {
            version: '2.0.0',
            source: 'kserve/eu',
            live: true,
            aliases: ['champion', 'blue'],
          },
        ],
        {},
        [{ name: 'scoring', version: '2.0.0' }, { name: 'sandbox' }],
      ),
    );
    expect(entry(history, '2.0.0')).toMatchObject({
      named: true,
      live: true,
      liveBySource: true,
      sources: ['mlflow/prod', 'kserve/eu'],
      aliases: ['champion', 'blue'],
      stage: 'Production',
      deployments: [{ name: 'scoring' }],
      firstSeenAt: '2026-01-10T00:00:00.000Z',
    });
    expect(history.deployments).toEqual([{ name: 'sandbox' }]);
  });

  it('have no number of metrics or parameters in the list', () => {
    const history = historyOf(
      factsWithVersions([
        { version: '3.0.0', metrics: [{ name: 'auc', value: 0.8 }] },
      ]),
    );
    expect(entry(history, '3.0.0')).not.toHaveProperty('metrics');
  });

  it('are listed up to a limit, and always where governance looks at them', () => {
    const many = Array.from({ length: MAX_VERSIONS + 20 }, (_, index) => ({
      version: `9.0.${index}`,
      createdAt: '2026-02-20T00:00:00.000Z',
    }));
    const history = historyOf(factsWithVersions(many));
    expect(history.totalItems).toBe(MAX_VERSIONS + 21);
    expect(history.items).toHaveLength(MAX_VERSIONS + 1);
    expect(history.items[0].version).toBe(`9.0.${MAX_VERSIONS + 19}`);
    expect(history.items.at(-1)?.version).toBe('2.0.0');
  });

  it('show one that states no version', () => {
    const facts = testFacts({ version: null });
    expect(
      historyOf(facts, {
        assessments: [],
        evidence: [],
        acts: [],
      }).items,
    ).toMatchObject([{ named: true, live: true, decisions: [] }]);
  });
});

describe('the governance state of a version', () => {
  it('is where it stands now, where the entity names it', () => {
    const history = historyOf(factsWithVersions([{ version: '3.0.0' }]), {
      signOffs: [approval],
    });
    expect(entry(history, '2.0.0')).toMatchObject({
      standings: [{ status: 'approved', useCase: 'lending' }],
      decisions: [{ state: 'in-force', outcome: 'approved' }],
    });
    expect(entry(history, '3.0.0')).toMatchObject({
      standings: [],
      decisions: [],
    });
  });

  it('tells from when to when it was approved, by whom and under which conditions', () => {
    const conditional = testSignOff(subject, {
      decision: 'approved-with-conditions',
      conditions: [
        { text: 'Again', owner: 'user:default/owner', dueOn: '2026-06-01' },
      ],
    });
    expect(
      entry(historyOf(testFacts(), { signOffs: [conditional] }), '2.0.0')
        .decisions,
    ).toMatchObject([
      {
        useCase: 'lending',
        outcome: 'approved-with-conditions',
        by: 'signatures',
        state: 'in-force',
        from: '2026-02-01T00:00:00.000Z',
        until: '2027-02-01T00:00:00.000Z',
        signatures: [
          {
            role: 'validator',
            title: 'Validator',
            signedBy: 'user:default/validator',
          },
        ],
        conditions: [{ text: 'Again', state: 'open' }],
      },
    ]);
  });

  it('is superseded once another version was approved and the entity names it no more', () => {
    const history = historyOf(testFacts(), { signOffs: [earlier, approval] });
    expect(entry(history, '1.0.0').decisions).toMatchObject([
      { state: 'superseded', until: '2026-12-01T00:00:00.000Z', changes: [] },
    ]);
    const live = historyOf(
      testFacts({ versions: [{ version: '1.0.0', live: true }] }),
      { signOffs: [earlier, approval] },
    );
    expect(entry(live, '1.0.0').decisions).toMatchObject([
      { state: 'in-force' },
    ]);
  });

  it.each([
    ['2026-12-05T00:00:00.000Z', 'in-grace'],
    ['2026-12-15T00:00:00.000Z', 'expired'],
  ])('at %s is %s, after the end of its signature', (now, state) => {
    expect(
      entry(
        historyOf(testFacts(), { signOffs: [earlier] }, new Date(now)),
        '1.0.0',
      ).decisions,
    ).toMatchObject([{ state }]);
  });

  it('says when a revocation ended it, and what was approved anew', () => {
    const revocation = testAct('revocation', {
      id: idOf(31),
      about: earlier.id,
      role: 'risk-officer',
      reason: 'Wrong data.',
      membership: [],
      recordedAt: '2025-08-01T00:00:00.000Z',
    });
    const again = testSignOff(subjectOf('1.0.0'), {
      id: idOf(32),
      recordedAt: '2025-09-01T00:00:00.000Z',
    });
    expect(
      entry(
        historyOf(testFacts(), {
          signOffs: [earlier, again],
          acts: [...READY.acts, revocation],
        }),
        '1.0.0',
      ).decisions,
    ).toMatchObject([
      { state: 'in-force', from: '2025-09-01T00:00:00.000Z' },
      {
        state: 'revoked',
        from: '2025-06-01T00:00:00.000Z',
        until: '2025-08-01T00:00:00.000Z',
      },
    ]);
  });

  it('is one time where an approval was renewed before its end, and two where it was not', () => {
    const renewedAt = (recordedAt: string) =>
      entry(
        historyOf(testFacts(), {
          signOffs: [
            { ...earlier, expiresAt: '2025-12-01T00:00:00.000Z' },
            testSignOff(subjectOf('1.0.0'), { id: idOf(32), recordedAt }),
          ],
        }),
        '1.0.0',
      ).decisions.map(({ from, until }) => [from, until]);
    expect(renewedAt('2025-11-20T00:00:00.000Z')).toEqual([
      ['2025-06-01T00:00:00.000Z', '2027-02-01T00:00:00.000Z'],
    ]);
    expect(renewedAt('2026-01-20T00:00:00.000Z')).toEqual([
      ['2026-01-20T00:00:00.000Z', '2027-02-01T00:00:00.000Z'],
      ['2025-06-01T00:00:00.000Z', '2025-12-01T00:00:00.000Z'],
    ]);
  });

  it('is stale where another artifact has the name that was signed', () => {
    const signed = testSignOff(subjectOf('2.0.0', { digest: digest(1) }));
    expect(
      entry(
        historyOf(factsWithVersions([], { digest: digest(2) }), {
          signOffs: [signed],
        }),
        '2.0.0',
      ).decisions,
    ).toMatchObject([
      {
        state: 'stale',
        digest: digest(1),
        changes: [{ path: 'digest', signed: digest(1), now: digest(2) }],
      },
    ]);
  });

  it('tells of refusals, and of signatures that are not enough', () => {
    const both = {
      assessments: [GRAVE],
      signOffs: [
        testSignOff(
          scorecardOfReady({ records: { assessments: [GRAVE] } }).subject,
        ),
        testSignOff(
          scorecardOfReady({ records: { assessments: [GRAVE] } }).subject,
          {
            id: idOf(33),
            role: 'legal',
            decision: 'rejected',
            recordedBy: 'user:default/counsel',
            recordedAt: '2026-02-03T00:00:00.000Z',
          },
        ),
      ],
    };
    expect(
      entry(historyOf(testFacts(), both), '2.0.0').decisions,
    ).toMatchObject([
      {
        outcome: 'rejected',
        state: 'in-force',
        signatures: [{ role: 'legal', signedBy: 'user:default/counsel' }],
      },
      {
        outcome: 'signed-in-part',
        state: 'in-force',
        signatures: [{ role: 'validator' }],
      },
    ]);
  });

  it('tells what the policy approved by itself', () => {
    const act = testAct('automatic-approval', {
      gate: 'production',
      subject: subjectOf('1.0.0'),
      subjectDigest: digest(1),
      modelVersion: '1.0.0',
    });
    expect(
      entry(historyOf(testFacts(), { acts: [...READY.acts, act] }), '1.0.0')
        .decisions,
    ).toMatchObject([{ by: 'policy', outcome: 'approved', signatures: [] }]);
  });

  it('is inherited within the bounds of a change plan that was signed', () => {
    const planned = testSignOff({
      ...subject,
      changePlan: {
        id: idOf(50),
        title: 'Monthly retraining',
        allows: ['version'],
        versions: '2.x',
      },
    });
    const history = historyOf(
      factsWithVersions([
        { version: '2.1.0', createdAt: '2026-02-20T00:00:00.000Z' },
        { version: '3.0.0', createdAt: '2026-02-21T00:00:00.000Z' },
      ]),
      { signOffs: [planned] },
    );
    expect(entry(history, '2.1.0').decisions).toMatchObject([
      {
        by: 'change-plan',
        state: 'in-force',
        from: '2026-02-20T00:00:00.000Z',
        until: '2027-02-01T00:00:00.000Z',
      },
    ]);
    expect(entry(history, '3.0.0').decisions).toEqual([]);
  });

  it('tells of an emergency in which it was used', () => {
    const emergency = testAct('break-glass', {
      role: 'risk-officer',
      reason: 'Outage.',
      membership: [],
      modelVersion: '1.0.0',
    });
    const history = historyOf(testFacts(), {
      acts: [...READY.acts, emergency],
    });
    expect(history.items.map(each => [each.version, each.breakGlass])).toEqual([
      ['1.0.0', true],
      ['2.0.0', false],
    ]);
  });

  it('does not depend on the order of records', () => {
    const records: ModelRecords = {
      assessments: [testAssessment()],
      evidence: [testEvidence(), ...READY.evidence.slice(1)],
      signOffs: [earlier, approval],
      acts: READY.acts,
    };
    expect(
      historyOf(testFacts(), {
        ...records,
        evidence: [...records.evidence].reverse(),
        signOffs: [...records.signOffs].reverse(),
      }),
    ).toEqual(historyOf(testFacts(), records));
  });
});
