import type {
  Evidence,
  Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { modelEntity, PEOPLE } from './__testUtils__/entities';
import { FakeCatalog } from './__testUtils__/FakeCatalog';
import { FakeListeners } from './__testUtils__/FakeListeners';
import { createGovernance } from './__testUtils__/governance';
import { registryFactsField } from './__testUtils__/registryFacts';
import { SOURCED, TEST_POLICY } from './__testUtils__/testPolicy';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { chainProblems } from './__testUtils__/verifyChain';
import { EVERYTHING } from './access/ReadScope';
import { RecordStore, ScorecardStore } from './store';

jest.setTimeout(120_000);

const databases = createTestDatabases();

type Version = Parameters<typeof registryFactsField>[0];

const modelOf = (name: string, version?: Version) =>
  modelEntity(name, { model: registryFactsField(version) });

const figure = (value: number): Version => ({
  metrics: [{ name: 'accuracy', value }],
});

describe.each(databases.eachSupportedId())(
  'evidence from sources on %s',
  id => {
    let knex: Knex;
    let catalog: FakeCatalog;
    let told: FakeListeners;

    beforeEach(async () => {
      knex = await databases.init(id);
      catalog = new FakeCatalog();
      told = new FakeListeners();
    });

    async function start(...models: ReturnType<typeof modelEntity>[]) {
      catalog.setEntities([...PEOPLE, ...models]);
      const governance = await createGovernance({
        knex,
        catalog,
        told,
        packs: [TEST_POLICY, SOURCED],
      });
      await governance.maintain();
      return governance;
    }

    async function evidenceOf(name: string): Promise<Evidence[]> {
      const modelId = await new ScorecardStore().findModelId(
        knex,
        `resource:default/${name}`,
        EVERYTHING,
      );
      const records = await new RecordStore().ofModels(knex, [modelId!]);
      return records.get(modelId!)!.evidence;
    }

    const performanceOf = (scorecard: Scorecard | undefined) =>
      scorecard?.findings.find(
        ({ requirementId }) => requirementId === 'figures-bounded',
      );

    /** What a sweep asks of the database and writes to it. */
    async function statementsOf(sweep: () => Promise<unknown>) {
      const statements: string[] = [];
      const listen = ({ sql }: { sql: string }) => statements.push(sql);
      knex.on('query', listen);
      await sweep();
      knex.removeListener('query', listen);
      const about = (what: RegExp) =>
        statements.filter(sql => what.test(sql)).length;
      return {
        all: statements.length,
        records: about(
          /insert into .(evidence|ledger_entries|ledger_payloads)/,
        ),
        written: about(
          /^(insert into|update) .(evidence|ledger_|models|scorecards|score_history)/,
        ),
      };
    }

    it('is on record once a model is known, by the system, in the name of its source', async () => {
      const { find, stop } = await start(modelOf('a'));
      const records = await evidenceOf('a');
      expect(records).toMatchObject([
        {
          type: 'performance-evaluation',
          source: 'registry',
          sourceId: 'mlflow/prod',
          recordedBy: 'system:model-governance',
          modelVersion: '1.0.0',
          modelDigest: `sha256:${'ab'.repeat(32)}`,
          collectedOn: '2026-01-05',
          link: 'https://mlflow.example.com/models/ranking/versions/1.0.0',
        },
        { type: 'version-record', payload: { createdBy: 'builder' } },
      ]);
      expect(performanceOf(await find('a'))).toMatchObject({
        outcome: 'missing',
        reason: 'Known from mlflow/prod: accuracy 0.91; no metric has a bound.',
        evidenceIds: [records[0].id],
        action: { kind: 'add-evidence', renew: false },
      });
      await expect(chainProblems(knex)).resolves.toEqual([]);
      await stop();
    });

    it('tells other plugins of each record', async () => {
      const { deliver, stop } = await start(modelOf('a'));
      await deliver();
      const records = await evidenceOf('a');
      expect(told.heard.events).toEqual(
        records.map(record => ({
          topic: 'model-governance.record-created',
          eventPayload: {
            entityRef: 'resource:default/a',
            kind: 'evidence',
            recordId: record.id,
          },
        })),
      );
      await stop();
    });

    it('is told anew where the source says something else, in the place of what it said before', async () => {
      const { maintain, find, stop } = await start(modelOf('a', figure(0.9)));
      const [before] = await evidenceOf('a');
      catalog.setEntities([...PEOPLE, modelOf('a', figure(0.7))]);
      await maintain();
      const [, , after, ...others] = await evidenceOf('a');
      expect(others).toEqual([]);
      expect(after).toMatchObject({ supersedes: before.id });
      expect(performanceOf(await find('a'))?.reason).toMatch(/accuracy 0\.7;/);
      await expect(chainProblems(knex)).resolves.toEqual([]);
      await stop();
    });

    it('stays on record when the source says nothing any more, or the model leaves the catalog', async () => {
      const { maintain, stop } = await start(modelOf('a'));
      const before = await evidenceOf('a');
      catalog.setEntities([...PEOPLE, modelEntity('a')]);
      await maintain();
      await expect(evidenceOf('a')).resolves.toEqual(before);
      catalog.setEntities(PEOPLE);
      await maintain();
      await expect(evidenceOf('a')).resolves.toEqual(before);
      catalog.setEntities([...PEOPLE, modelOf('a')]);
      await maintain();
      await expect(evidenceOf('a')).resolves.toEqual(before);
      await stop();
    });

    it('is recorded of many models in few statements, and only once', async () => {
      const many = Array.from({ length: 400 }, (_, index) =>
        modelOf(`model-${index}`),
      );
      const { maintain, deliver, stop } = await start(modelOf('first'));
      catalog.setEntities([...PEOPLE, modelOf('first'), ...many]);
      const first = await statementsOf(maintain);
      await expect(knex('evidence').pluck('id')).resolves.toHaveLength(802);
      // two batches of 200 models: 400 records into each of three tables, 200 in a statement
      expect(first.records).toBe(2 * 2 * 3);
      expect(first.all).toBeLessThan(200);
      await deliver();
      const second = await statementsOf(maintain);
      expect(second).toMatchObject({ records: 0, written: 0 });

      const changed = many.map(entity => ({
        ...entity,
        metadata: { ...entity.metadata, description: 'Ranks other things.' },
      }));
      catalog.setEntities([...PEOPLE, modelOf('first'), ...changed]);
      await maintain();
      await expect(knex('evidence').pluck('id')).resolves.toHaveLength(802);
      await stop();
    });
  },
);
