import { randomUUID } from 'node:crypto';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import {
  hashEntry,
  verifyRecord,
  type ExportedRecord,
  type LedgerListEntry,
  type NewErasure,
  type Scorecard,
  type Verification,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { applyMigrations, isPostgres } from '../database';
import { modelEntity, PEOPLE, userEntity } from '../__testUtils__/entities';
import {
  as,
  pathOf,
  startGovernanceBackend,
  type GovernanceBackend,
} from '../__testUtils__/governanceBackend';
import { RecordingAuditor } from '../__testUtils__/RecordingAuditor';
import {
  approval,
  assessment,
  fairnessEvaluation,
} from '../__testUtils__/submissions';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { TEST_POLICY } from '../__testUtils__/testPolicy';
import { chainProblems } from '../__testUtils__/verifyChain';
import { withoutTriggers } from '../__testUtils__/withoutTriggers';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const PACK = resolvePackagePath(
  '@modelgov/backstage-plugin-model-governance-backend',
  'src/__testUtils__/dataProtection.yaml',
);

/** Models on which somebody acts at once. */
const BUSY = Array.from({ length: 12 }, (_, index) => `busy-${index + 1}`);

/** People who leave, one for each test. */
const GOING = Array.from({ length: 16 }, (_, index) => `going-${index + 1}`);

/** Denies some people some permissions. */
const DENIED: Record<string, string[]> = {
  'model-governance.ledger.export': ['user:default/other'],
  'model-governance.ledger.erase': ['user:default/validator'],
  'model-governance.evidence.read-sensitive': ['user:default/validator'],
};
const policy: PermissionPolicy = {
  handle: async ({ permission }, user) => ({
    result: DENIED[permission.name]?.includes(user?.info.userEntityRef ?? '')
      ? AuthorizeResult.DENY
      : AuthorizeResult.ALLOW,
  }),
};

describe.each(databases.eachSupportedId())('the ledger on %s', id => {
  let knex: Knex;
  let backend: GovernanceBackend;
  let entities: Entity[];
  let model: string;
  let serial = 0;
  const auditor = new RecordingAuditor();

  beforeAll(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
    backend = await startGovernanceBackend({
      knex,
      policy,
      features: [auditor.factory],
      config: { modelGovernance: { policy: { packs: [TEST_POLICY, PACK] } } },
    });
    entities = [
      ...PEOPLE,
      userEntity('privacy'),
      ...GOING.map(name => userEntity(name, ['validators'])),
      ...Array.from({ length: 60 }, (_, index) =>
        modelEntity(`model-${index + 1}`),
      ),
      ...BUSY.map(name => modelEntity(name)),
    ];
    await backend.setEntities(entities);
    await backend.maintain();
  });

  afterAll(async () => {
    await backend.stop();
  });

  beforeEach(() => {
    model = `model-${++serial}`;
    auditor.events.length = 0;
  });

  const read = async <T>(path: string, person = 'owner'): Promise<T> => {
    const { body, status } = await backend.get(pathOf(model, path), as(person));
    expect({ status, error: body.error }).toEqual({ status: 200 });
    return body;
  };
  const submit = (path: string, person: string, body: unknown) =>
    backend.post(pathOf(model, path), as(person), body).expect(201);
  const verification = () => read<Verification>('/ledger/verify');
  const exported = (person = 'owner') =>
    read<ExportedRecord>('/export', person);
  const chainOf = async () => (await exported()).model.chain;
  /** What a signer of the model says. */
  const words = () => `I looked at ${model} myself.`;
  const approve = async (signer: string) => {
    await submit('/assessments', 'owner', assessment());
    await submit('/evidence', 'owner', fairnessEvaluation());
    const { subjectDigest } = await read<Scorecard>('');
    return submit(
      '/sign-offs',
      signer,
      approval(subjectDigest, { comment: words() }),
    );
  };

  /** Lets the database refuse to store scorecards; answers with what ends that. */
  const breakDown = async () => {
    if (!isPostgres(knex)) {
      await knex.raw(
        "CREATE TRIGGER break_down BEFORE UPDATE ON scorecards BEGIN SELECT RAISE(ABORT, 'broken down'); END",
      );
      return async () => {
        await knex.raw('DROP TRIGGER break_down');
      };
    }
    await knex.raw(`
      CREATE FUNCTION break_down() RETURNS trigger AS $$
      BEGIN RAISE EXCEPTION 'broken down'; END;
      $$ LANGUAGE plpgsql`);
    await knex.raw(
      'CREATE TRIGGER break_down BEFORE UPDATE ON scorecards FOR EACH ROW EXECUTE FUNCTION break_down()',
    );
    return async () => {
      await knex.raw('DROP FUNCTION break_down CASCADE');
    };
  };

  it('lists who did what, newest first, page by page', async () => {
    await approve('validator');
    const first = await read<{ items: LedgerListEntry[]; nextCursor: string }>(
      '/ledger?limit=2',
      'other',
    );
    expect(first.items).toMatchObject([
      { type: 'sign-off', actor: 'user:default/validator', sequence: 3 },
      { type: 'evidence', actor: 'user:default/owner', erased: false },
    ]);
    expect(JSON.stringify(first)).not.toContain(words());
    const second = await read<{ items: LedgerListEntry[] }>(
      `/ledger?limit=2&cursor=${first.nextCursor}`,
    );
    expect(second.items).toMatchObject([{ type: 'assessment', sequence: 1 }]);
    expect(first.items[1].previousHash).toBe(second.items[0].hash);
  });

  it('hides the ledger of what is no model', async () => {
    const statuses = await Promise.all(
      ['/ledger', '/ledger/verify', '/export'].map(async path => {
        const { status } = await backend.get(
          pathOf('nothing', path),
          as('owner'),
        );
        return status;
      }),
    );
    expect(statuses).toEqual([404, 404, 404]);
  });

  describe('an export', () => {
    it('can be verified without the portal, and says what it is worth', async () => {
      await approve('validator');
      const { text, headers } = await backend
        .get(pathOf(model, '/export'), as('owner'))
        .expect(200);
      expect(headers).toMatchObject({
        'content-type': expect.stringContaining('application/json'),
        'content-disposition': `attachment; filename="model-governance-resource-default-${model}.json"`,
        'x-content-type-options': 'nosniff',
      });
      const record: ExportedRecord = JSON.parse(text);
      expect(verifyRecord(record)).toMatchObject({
        entries: 3,
        statements: [
          expect.stringMatching(/^All 3 entries are consistent/),
          expect.stringMatching(/^No checkpoint covers them/),
          expect.stringContaining('the seal shows'),
        ],
      });
      expect(record.entries[2].payload).toMatchObject({
        membership: ['group:default/validators', 'group:default/model-risk'],
      });
      expect(record.policies.map(({ version }) => version)).toEqual([
        expect.stringContaining('data-protection@1.0.0'),
      ]);
      expect(record.scorecard).toMatchObject({ status: 'approved' });
      expect(record.actors.map(({ principal }) => principal).sort()).toEqual([
        'user:default/owner',
        'user:default/validator',
      ]);
      expect(auditor.of('ledger-export')).toMatchObject([
        { outcome: 'success', meta: { format: 'json' } },
      ]);
    });

    it('is refused to those who may only read', async () => {
      const { body } = await backend
        .get(pathOf(model, '/export'), as('other'))
        .expect(403);
      expect(body.error.message).toContain('model-governance.ledger.export');
      expect(auditor.of('ledger-export')).toMatchObject([
        { outcome: 'failure' },
      ]);
    });

    it('withholds sensitive evidence from those who may not see it, and verifies all the same', async () => {
      const review = {
        ...fairnessEvaluation({ title: 'Security review' }),
        type: 'security-review',
        link: 'https://example.com/findings',
        payload: {
          reviewer: 'The red team',
          scope: 'All of it',
          openCritical: 0,
          openHigh: 0,
          openMedium: 1,
        },
      };
      const { body, status } = await backend.post(
        pathOf(model, '/evidence'),
        as('owner'),
        review,
      );
      expect({ status, error: body.error }).toEqual({ status: 201 });

      expect((await exported()).entries[0].payload).toMatchObject({
        title: 'Security review',
      });
      const withheld = await exported('validator');
      expect(withheld.entries[0]).toMatchObject({ withheld: true });
      expect(withheld.entries[0]).not.toHaveProperty('payload');
      expect(withheld.entries[0]).not.toHaveProperty('salt');
      expect(verifyRecord(withheld)).toMatchObject({
        verdict: 'consistent',
        withheld: [1],
      });
      for (const format of ['markdown', 'html', 'oscal']) {
        const { text } = await backend
          .get(pathOf(model, `/export?format=${format}`), as('validator'))
          .responseType('text')
          .expect(200)
          .then(response => ({ text: String(response.body) }));
        expect(text).toContain('Security review');
        expect(text).not.toMatch(/example\.com\/findings|The red team/);
      }
    });

    it('refuses a format that there is none of', async () => {
      const { body } = await backend
        .get(pathOf(model, '/export?format=pdf'), as('owner'))
        .expect(400);
      expect(body.error.message).toContain('format: ');
    });
  });

  describe('verification', () => {
    beforeEach(() => approve('validator'));

    it.each<[string, (chain: string) => Promise<unknown>, number]>([
      [
        'a changed payload',
        async chain => {
          const row = await knex('ledger_payloads')
            .where({ chain, sequence: 2 })
            .first('payload');
          await withoutTriggers(knex, 'ledger_payloads', () =>
            knex('ledger_payloads')
              .where({ chain, sequence: 2 })
              .update({ payload: row.payload.replace('0.38', '0.39') }),
          );
        },
        2,
      ],
      [
        'a payload that vanished',
        chain =>
          withoutTriggers(knex, 'ledger_payloads', () =>
            knex('ledger_payloads')
              .where({ chain, sequence: 3 })
              .update({ payload: null, salt: null }),
          ),
        3,
      ],
      [
        'a changed entry',
        chain =>
          withoutTriggers(knex, 'ledger_entries', () =>
            knex('ledger_entries')
              .where({ chain, sequence: 2 })
              .update({ at: '2020-01-01T00:00:00.000Z' }),
          ),
        2,
      ],
      [
        'a removed entry',
        chain =>
          withoutTriggers(knex, 'ledger_entries', () =>
            knex('ledger_entries').where({ chain, sequence: 2 }).delete(),
          ),
        2,
      ],
      [
        'swapped entries',
        chain =>
          withoutTriggers(knex, 'ledger_entries', async () => {
            for (const [from, to] of [
              [1, 9],
              [2, 1],
              [9, 2],
            ]) {
              await knex('ledger_entries')
                .where({ chain, sequence: from })
                .update({ sequence: to });
            }
          }),
        1,
      ],
    ])('names the first broken entry: %s', async (_, tamper, sequence) => {
      await expect(verification()).resolves.toMatchObject({
        verdict: 'consistent',
      });
      await tamper(await chainOf());
      await expect(verification()).resolves.toMatchObject({
        verdict: 'broken',
        broken: { sequence },
      });
      expect(verifyRecord(await exported())).toMatchObject({
        verdict: 'broken',
        broken: { sequence },
      });
    });

    it.each<
      [string, string, (chain: string) => Promise<unknown>, number, string]
    >([
      [
        'a changed decision',
        'sign_offs',
        async chain => {
          const { content } = await knex('sign_offs')
            .where({ model_id: chain })
            .first('content');
          await knex('sign_offs')
            .where({ model_id: chain })
            .update({ content: content.replace('"approved"', '"rejected"') });
        },
        3,
        'is not the one that was recorded',
      ],
      [
        'a longer validity',
        'sign_offs',
        chain =>
          knex('sign_offs')
            .where({ model_id: chain })
            .update({ expires_at: new Date('2099-01-01T00:00:00.000Z') }),
        3,
        'is not the one that was recorded',
      ],
      [
        'a column that says something else',
        'evidence',
        chain =>
          knex('evidence')
            .where({ model_id: chain })
            .update({ type: 'security-review' }),
        2,
        'is not the one that was recorded',
      ],
      [
        'a removed sign-off',
        'sign_offs',
        chain => knex('sign_offs').where({ model_id: chain }).delete(),
        3,
        'is missing',
      ],
      [
        'a sign-off that nobody gave',
        'sign_offs',
        async chain => {
          const row = await knex('sign_offs')
            .where({ model_id: chain })
            .first();
          await knex('sign_offs').insert({
            ...row,
            id: randomUUID(),
            sequence: 9,
          });
        },
        9,
        'no entry tells of',
      ],
    ])(
      'compares the records with the ledger: %s',
      async (_, table, tamper, sequence, what) => {
        const chain = await chainOf();
        await withoutTriggers(knex, table, () => tamper(chain));
        await expect(verification()).resolves.toMatchObject({
          verdict: 'broken',
          broken: { sequence, what: expect.stringContaining(what) },
        });
        const { body } = await backend
          .get(pathOf(model, '/export?format=markdown'), as('owner'))
          .responseType('text')
          .expect(200);
        expect(String(body)).toContain(
          `The record is broken at entry ${sequence}`,
        );
        expect(verifyRecord(await exported()).verdict).toBe('consistent');
      },
    );

    it('notices that another name stands behind the entries', async () => {
      const principal = `user:default/scapegoat-${serial}`;
      const chain = await chainOf();
      const [{ actor_id: actor }] = await knex('ledger_entries').where({
        chain,
        sequence: 3,
      });
      const before = await knex('actors').where({ id: actor }).first();
      await knex('actors').where({ id: actor }).update({ principal });
      await expect(verification()).resolves.toMatchObject({
        verdict: 'broken',
        broken: {
          sequence: 3,
          what: expect.stringContaining('is not who recorded it'),
        },
      });
      await knex('actors')
        .where({ id: actor })
        .update({ principal: before.principal });
    });
  });

  describe('a checkpoint', () => {
    it('is handed to the auditor, and shows since when the chain is unaltered', async () => {
      await approve('validator');
      await backend.checkpoint();
      const [event] = auditor.of('ledger-checkpoint');
      expect(event).toMatchObject({
        outcome: 'success',
        meta: {
          number: expect.any(Number),
          root: expect.stringMatching(/^[0-9a-f]{64}$/),
          signature: expect.stringMatching(/^[0-9a-f]{128}$/),
          keyId: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      });
      await submit('/evidence', 'owner', fairnessEvaluation());

      const result = await verification();
      expect(result).toMatchObject({
        verdict: 'unaltered',
        entries: 4,
        unaltered: { upTo: 3, checkpoint: event.meta?.number },
      });
      const record = await exported();
      expect(
        verifyRecord(record, { trustedKeys: [String(event.meta?.keyId)] }),
      ).toMatchObject({ verdict: 'unaltered', unaltered: { upTo: 3 } });
      expect(record.checkpoints[0].root).toBe(event.meta?.root);
    });

    it('is made only when something changed, and follows from the one before', async () => {
      await approve('validator');
      await backend.checkpoint();
      await backend.checkpoint();
      expect(auditor.of('ledger-checkpoint')).toHaveLength(1);
      await submit('/evidence', 'owner', fairnessEvaluation());
      await backend.checkpoint();
      const [first, second] = auditor.of('ledger-checkpoint');
      expect(second.meta?.number).toBe(Number(first.meta?.number) + 1);
      await expect(verification()).resolves.toMatchObject({
        verdict: 'unaltered',
        checkpoints: 2,
        unaltered: { upTo: 4 },
      });
    });

    it('detects a chain that was rewritten as a whole', async () => {
      await approve('validator');
      const chain = await chainOf();
      const rewrite = () =>
        withoutTriggers(knex, 'ledger_entries', async () => {
          let previousHash = '0'.repeat(64);
          const rows = await knex('ledger_entries')
            .where({ chain })
            .orderBy('sequence');
          for (const row of rows) {
            const entry = {
              chain,
              sequence: row.sequence,
              at: '2020-01-01T00:00:00.000Z',
              type: row.type,
              recordId: row.record_id,
              actorId: row.actor_id,
              payloadHash: row.payload_hash,
              previousHash,
            };
            const hash = hashEntry(entry);
            await knex('ledger_entries')
              .where({ chain, sequence: row.sequence })
              .update({ at: entry.at, previous_hash: previousHash, hash });
            previousHash = hash;
          }
        });
      const honest = await knex('ledger_entries').where({ chain });
      await rewrite();
      await expect(verification()).resolves.toMatchObject({
        verdict: 'consistent',
      });
      await withoutTriggers(knex, 'ledger_entries', async () => {
        await knex('ledger_entries').where({ chain }).delete();
        await knex('ledger_entries').insert(honest);
      });

      await backend.checkpoint();
      await rewrite();
      await expect(verification()).resolves.toMatchObject({
        verdict: 'broken',
        broken: {
          sequence: 3,
          what: expect.stringContaining('it is not the one that checkpoint'),
        },
      });
      await withoutTriggers(knex, 'ledger_entries', async () => {
        await knex('ledger_entries').where({ chain }).delete();
        await knex('ledger_entries').insert(honest.slice(0, 2));
      });
      await expect(verification()).resolves.toMatchObject({
        verdict: 'broken',
        broken: { sequence: 3, what: expect.stringContaining('is missing') },
      });
      await withoutTriggers(knex, 'ledger_entries', () =>
        knex('ledger_entries').insert(honest.slice(2)),
      );
      await expect(verification()).resolves.toMatchObject({
        verdict: 'unaltered',
      });
    });

    it('detects that the end of a chain was cut off, with every trace of it', async () => {
      await approve('validator');
      await backend.checkpoint();
      await submit('/evidence', 'owner', fairnessEvaluation());
      await backend.checkpoint();
      const chain = await chainOf();
      const restore: (() => Promise<unknown>)[] = [];
      const cut = async (table: string, where: object) => {
        const rows = await knex(table).where(where);
        expect(rows).toHaveLength(1);
        restore.push(async () => knex(table).insert(rows));
        await withoutTriggers(knex, table, () =>
          knex(table).where(where).delete(),
        );
      };
      await cut('ledger_entries', { chain, sequence: 4 });
      await cut('ledger_payloads', { chain, sequence: 4 });
      await cut('evidence', { model_id: chain, sequence: 4 });
      await cut('checkpoint_heads', { chain, sequence: 4 });

      await expect(verification()).resolves.toMatchObject({
        verdict: 'broken',
        broken: { what: expect.stringContaining('checkpoint') },
      });
      expect(verifyRecord(await exported())).toMatchObject({
        verdict: 'broken',
        broken: { what: expect.stringContaining('does not contain the head') },
      });
      for (const each of restore) {
        await each();
      }
      await expect(verification()).resolves.toMatchObject({
        verdict: 'unaltered',
        unaltered: { upTo: 4 },
      });
    });

    it('proves a chain that did not grow in the newest checkpoint, and says since when it is the same', async () => {
      await approve('validator');
      await backend.checkpoint();
      const before = await verification();
      const grown = model;
      model = `model-${++serial}`;
      await submit('/evidence', 'owner', fairnessEvaluation());
      await backend.checkpoint();
      model = grown;
      const record = await exported();
      expect(record.checkpoints).toHaveLength(2);
      expect(verifyRecord(record).unaltered).toEqual(before.unaltered);
    });

    it('signs nothing more once a chain is gone, and tells the auditor', async () => {
      await approve('validator');
      await backend.checkpoint();
      const chain = await chainOf();
      const rows = await knex('ledger_entries').where({ chain });
      await withoutTriggers(knex, 'ledger_entries', () =>
        knex('ledger_entries').where({ chain }).delete(),
      );
      const [{ count }] = await knex('checkpoints').count({ count: '*' });
      auditor.events.length = 0;
      await Promise.resolve(backend.checkpoint()).catch(() => undefined);
      expect(auditor.of('ledger-checkpoint')).toMatchObject([
        { outcome: 'failure' },
      ]);
      await expect(knex('checkpoints').count({ count: '*' })).resolves.toEqual([
        { count },
      ]);
      await knex('ledger_entries').insert(rows);
      await backend.checkpoint();
      expect(auditor.of('ledger-checkpoint')).toHaveLength(1);
    });

    it('is missed when it is taken away', async () => {
      await approve('validator');
      await backend.checkpoint();
      await submit('/evidence', 'owner', fairnessEvaluation());
      await backend.checkpoint();
      const where = { number: 1 };
      const rows = await knex('checkpoints').where(where);
      await withoutTriggers(knex, 'checkpoints', () =>
        knex('checkpoints').where(where).delete(),
      );
      await expect(verification()).resolves.toMatchObject({
        verdict: 'broken',
        broken: { what: 'checkpoint 1 is missing' },
      });
      await knex('checkpoints').insert(rows);
    });
  });

  it('keeps nothing of a record whose transaction fails after its entry was written, and takes it under the same id later', async () => {
    const counts = () =>
      Promise.all(
        ['ledger_entries', 'ledger_payloads', 'evidence'].map(table =>
          knex(table).count({ count: '*' }),
        ),
      );
    await submit('/evidence', 'owner', fairnessEvaluation());
    const before = await counts();
    const evidence = fairnessEvaluation();
    const mend = await breakDown();
    await backend
      .post(pathOf(model, '/evidence'), as('owner'), evidence)
      .expect(500);
    await mend();
    await expect(counts()).resolves.toEqual(before);

    await submit('/evidence', 'owner', evidence);
    const { chain } = await knex('ledger_entries')
      .where({ record_id: evidence.id })
      .first('chain');
    await expect(
      knex('ledger_entries')
        .where({ chain })
        .orderBy('sequence')
        .pluck('sequence'),
    ).resolves.toEqual([1, 2]);
    await expect(chainProblems(knex)).resolves.not.toContainEqual(
      expect.stringContaining(chain),
    );
  });

  describe('an erasure', () => {
    let gone: string;
    let departures = 0;

    beforeEach(() => {
      gone = GOING[departures++];
    });

    /** Takes somebody out of the catalog. */
    const leave = async (...names: string[]) => {
      entities = entities.filter(
        ({ kind, metadata }) =>
          kind !== 'User' || !names.includes(metadata.name),
      );
      await backend.setEntities(entities);
    };
    const comeBack = async (name: string) => {
      entities = [...entities, userEntity(name, ['validators'])];
      await backend.setEntities(entities);
    };

    const erasure = (changes: Partial<NewErasure> = {}): NewErasure => ({
      id: randomUUID(),
      principal: `user:default/${gone}`,
      legalBasis: 'GDPR Art. 17(1)(b)',
      scope: 'name',
      ...changes,
    });
    const erase = (body: NewErasure, person = 'privacy') =>
      backend.post('/api/model-governance/erasures', as(person), body);
    /** In which tables a text stands, but for messages that are on their way. */
    const tablesWith = async (text: string) => {
      const tables: string[] = isPostgres(knex)
        ? await knex('pg_tables')
            .where({ schemaname: 'public' })
            .pluck('tablename')
        : await knex('sqlite_master').where({ type: 'table' }).pluck('name');
      const found: string[] = [];
      for (const table of tables.filter(name => name !== 'outbox')) {
        if (JSON.stringify(await knex(table)).includes(text)) {
          found.push(table);
        }
      }
      return found;
    };

    it('takes the name away everywhere, and leaves what was decided', async () => {
      await approve(gone);
      const before = await read<Scorecard>('');
      await leave(gone);
      const { body } = await erase(erasure()).expect(201);
      await backend.maintain();
      expect(body).toMatchObject({
        models: [`resource:default/${model}`],
        erasedBy: 'user:default/privacy',
        namedIn: [],
      });
      expect(await tablesWith(`user:default/${gone}`)).toEqual([]);

      const after = await read<Scorecard>('');
      expect(after).toMatchObject({
        status: 'approved',
        score: before.score,
        level: before.level,
      });
      const { items } = await read<{ items: LedgerListEntry[] }>('/ledger');
      expect(items.map(({ type, actor }) => [type, actor])).toEqual([
        ['erasure', 'user:default/privacy'],
        ['sign-off', expect.stringMatching(/^erased:[0-9a-f]{8}$/)],
        ['evidence', 'user:default/owner'],
        ['assessment', 'user:default/owner'],
      ]);
      await expect(verification()).resolves.toMatchObject({
        verdict: 'consistent',
        erased: [],
      });
      const record = await exported();
      expect(verifyRecord(record).verdict).toBe('consistent');
      expect(record.entries[2].payload).toMatchObject({
        comment: words(),
      });
      expect(auditor.of('ledger-erase')).toMatchObject([
        { outcome: 'success', meta: { recordId: body.id, scope: 'name' } },
      ]);
      expect(JSON.stringify(auditor.of('ledger-erase')[0].meta)).not.toContain(
        gone,
      );
    });

    it('takes the words away too where that is asked, and the chain still verifies', async () => {
      await approve(gone);
      await backend.checkpoint();
      await leave(gone);
      await erase(erasure({ scope: 'name-and-words' })).expect(201);
      await backend.maintain();
      expect(await tablesWith(`user:default/${gone}`)).toEqual([]);
      expect(await tablesWith(words())).toEqual([]);

      await expect(read<Scorecard>('')).resolves.toMatchObject({
        status: 'approved',
        score: 100,
      });
      const { items } = await read<{ items: object[] }>('/sign-offs');
      expect(items).toMatchObject([
        { decision: 'approved', comment: '[erased]' },
      ]);
      await expect(verification()).resolves.toMatchObject({
        verdict: 'unaltered',
        erased: [3],
        unaltered: { upTo: 3 },
      });
      const record = await exported();
      expect(verifyRecord(record)).toMatchObject({
        verdict: 'unaltered',
        erased: [3],
      });
      expect(JSON.stringify(record)).not.toContain(words());
      expect(record.entries[3].payload).toMatchObject({
        entries: [3],
        kept: [{ decision: 'approved', membership: expect.any(Array) }],
      });
      await withoutTriggers(knex, 'sign_offs', async () => {
        const where = { model_id: record.model.chain };
        const { content } = await knex('sign_offs').where(where).first();
        await knex('sign_offs')
          .where(where)
          .update({ content: content.replace('"approved"', '"rejected"') });
      });
      await expect(verification()).resolves.toMatchObject({
        verdict: 'broken',
        broken: { sequence: 3 },
      });
    });

    it('counts two erased signers as two', async () => {
      await approve(gone);
      const { subjectDigest } = await read<Scorecard>('');
      const other = GOING[departures++];
      await submit('/sign-offs', other, approval(subjectDigest));
      await leave(gone, other);
      await erase(erasure()).expect(201);
      await erase(erasure({ principal: `user:default/${other}` })).expect(201);
      await backend.maintain();
      const { signOffs } = await read<Scorecard>('');
      const decisions = signOffs.flatMap(state => state.decisions);
      expect(new Set(decisions.map(({ signedBy }) => signedBy)).size).toBe(2);
    });

    it('leaves every chain whole while the person goes on recording', async () => {
      await submit('/evidence', gone, fairnessEvaluation());
      await leave(gone);
      const [erased, ...recorded] = await Promise.all([
        erase(erasure({ scope: 'name-and-words' })),
        ...BUSY.map(name =>
          backend.post(
            pathOf(name, '/evidence'),
            as(gone),
            fairnessEvaluation(),
          ),
        ),
      ]);
      expect([201, 409]).toContain(erased.status);
      for (const { status } of recorded) {
        // What comes after the erasure is refused.
        expect([201, 403]).toContain(status);
      }
      const again = await erase(erasure());
      expect([201, 404]).toContain(again.status);
      await backend.maintain();
      expect(await tablesWith(`user:default/${gone}`)).toEqual([]);

      const verdicts = await Promise.all(
        [model, ...BUSY].map(async name => {
          const { body } = await backend.get(
            pathOf(name, '/ledger/verify'),
            as('owner'),
          );
          return body.verdict;
        }),
      );
      expect(new Set(verdicts)).toEqual(new Set(['consistent']));
    });

    it('says where others still name the person', async () => {
      await submit(
        '/assessments',
        'owner',
        assessment({
          scenarios: [
            {
              title: 'Wrong rank',
              category: 'quality',
              impact: 2,
              likelihood: 2,
              treatment: 'accept',
              mitigatedBy: [],
              residualImpact: 2,
              residualLikelihood: 2,
              owner: `user:default/${gone}`,
            },
          ],
        }),
      );
      await submit('/evidence', gone, fairnessEvaluation());
      await leave(gone);
      const { body } = await erase(erasure({ scope: 'name-and-words' })).expect(
        201,
      );
      expect(body.namedIn).toEqual([
        { entityRef: `resource:default/${model}`, sequence: 1 },
      ]);
    });

    it('answers the same request again with the same erasure', async () => {
      await approve(gone);
      const request = erasure();
      await leave(gone);
      const { body: first } = await erase(request).expect(201);
      const { body: second } = await erase(request).expect(201);
      expect(second).toEqual(first);
      const { body } = await erase({ ...request, scope: 'name-and-words' });
      expect(body.error).toMatchObject({ name: 'ConflictError' });
      const { items } = await read<{ items: LedgerListEntry[] }>('/ledger');
      expect(items.filter(({ type }) => type === 'erasure')).toHaveLength(1);
    });

    it('is refused while the catalog still knows the person', async () => {
      await approve(gone);
      const { body } = await erase(erasure()).expect(409);
      expect(body.error.message).toMatch(/still a user of the catalog/);
      const { items } = await read<{ items: LedgerListEntry[] }>('/ledger');
      expect(items[0].actor).toBe(`user:default/${gone}`);
    });

    it('lets nobody count twice who comes back, and nobody sign what they brought', async () => {
      await submit('/assessments', 'owner', assessment());
      await submit('/evidence', gone, fairnessEvaluation());
      const brought = model;
      model = `model-${++serial}`;
      await approve(gone);
      await leave(gone);
      await erase(erasure()).expect(201);
      await comeBack(gone);
      await backend.maintain();

      const signed = model;
      for (const name of [signed, brought]) {
        model = name;
        const { body } = await backend
          .post(
            pathOf(name, '/sign-offs'),
            as(gone),
            approval((await read<Scorecard>('')).subjectDigest),
          )
          .expect(403);
        expect(body.error.message).toContain('was erased from the records');
      }
      await backend
        .post(pathOf(model, '/evidence'), as(gone), fairnessEvaluation())
        .expect(403);
      model = signed;
      const { signOffs } = await read<Scorecard>('');
      expect(signOffs.flatMap(({ decisions }) => decisions)).toHaveLength(1);
      expect(await tablesWith(`user:default/${gone}`)).toEqual([]);
    });

    it('tells the auditor no name where it fails', async () => {
      await approve(gone);
      await erase(erasure()).expect(409);
      await leave(gone);
      await erase(erasure({ principal: 'user:default/never-seen' })).expect(
        404,
      );
      await erase(erasure({ principal: 'user:default/privacy' })).expect(403);
      const heard = auditor.of('ledger-erase');
      expect(heard.map(({ outcome }) => outcome)).toEqual([
        'failure',
        'failure',
        'failure',
      ]);
      for (const { error } of heard) {
        expect(error?.message).toBeDefined();
        expect(error?.message).not.toMatch(/going-|never-seen|user:/);
      }
    });

    it('computes no scorecard in its own transaction, of however many models', async () => {
      await approve(gone);
      await leave(gone);
      const mend = await breakDown();
      const { status } = await erase(erasure());
      await mend();
      expect(status).toBe(201);
    });

    it.each<[string, string, Partial<NewErasure>, number, RegExp]>([
      ['without the permission', 'validator', {}, 403, /ledger\.erase/],
      ['without the power', 'owner', {}, 403, /the power "erase"/],
      [
        'of oneself',
        'privacy',
        { principal: 'user:default/privacy' },
        403,
        /Nobody can erase themselves/,
      ],
      [
        'of nobody',
        'privacy',
        { principal: 'user:default/never-seen' },
        404,
        /has recorded nothing/,
      ],
      [
        'of a group',
        'privacy',
        { principal: 'group:default/owners' },
        400,
        /^principal: must be the full ref of a user/,
      ],
    ])('is refused %s', async (_, person, changes, status, message) => {
      const { body } = await erase(erasure(changes), person).expect(status);
      expect(body.error.message).toMatch(message);
    });
  });
});
