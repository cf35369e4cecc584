import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { ImportedRecord } from '@modelgov/backstage-plugin-model-governance-node';
import type { Knex } from 'knex';
import {
  groupEntity,
  modelEntity,
  PEOPLE,
  userEntity,
} from '../__testUtils__/entities';
import { createGovernance } from '../__testUtils__/governance';
import {
  approval,
  assessment,
  fairnessEvaluation,
} from '../__testUtils__/submissions';
import { createTestDatabases } from '../__testUtils__/testDatabases';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const DAY = 24 * 60 * 60 * 1000;

const daysAgo = (days: number) => new Date(Date.now() - days * DAY);
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

describe.each(databases.eachSupportedId())('maintenance on %s', id => {
  const directory = createMockDirectory();
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(id);
  });

  it('writes nothing when nothing changed', async () => {
    const { catalog, maintain, find, logger } = await createGovernance({
      knex,
    });
    catalog.setEntities([...PEOPLE, modelEntity('a')]);
    await maintain();
    const first = await find('a');
    logger.info.mockClear();
    await maintain();
    expect(logger.info).not.toHaveBeenCalled();
    await expect(find('a')).resolves.toEqual(first);
  });

  it('notices when an owner appears, although the model did not change', async () => {
    const { catalog, maintain, find } = await createGovernance({ knex });
    const model = modelEntity('a', { owner: 'group:default/newcomers' });
    catalog.setEntities([...PEOPLE, model]);
    await maintain();
    const outcome = async () =>
      (await find('a'))?.findings.find(
        finding => finding.requirementId === 'owner-named',
      )?.outcome;
    await expect(outcome()).resolves.toBe('missing');

    catalog.setEntities([
      ...PEOPLE,
      groupEntity('newcomers'),
      userEntity('newcomer', ['newcomers']),
      model,
    ]);
    await maintain();
    await expect(outcome()).resolves.toBe('pass');
  });

  it('refuses to believe that most models are gone', async () => {
    const { catalog, maintain, find, logger } = await createGovernance({
      knex,
    });
    const models = Array.from({ length: 10 }, (_, index) =>
      modelEntity(`model-${index}`),
    );
    catalog.setEntities([...PEOPLE, ...models]);
    await maintain();

    catalog.setEntities([...PEOPLE, models[0]]);
    await maintain();
    expect((await find('model-9'))?.registered).toBe(true);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('9 of 10 models'),
    );

    catalog.setEntities([...PEOPLE, ...models.slice(0, 9)]);
    await maintain();
    expect((await find('model-9'))?.registered).toBe(false);
    expect((await find('model-8'))?.registered).toBe(true);
  });

  it.each<[string, (page: Entity[]) => Entity[]]>([
    [
      'that a list of the catalog leaves out',
      page => page.filter(({ metadata }) => metadata.name !== 'a'),
    ],
    [
      'while a list of the catalog breaks off',
      () => {
        throw new Error('the catalog broke off');
      },
    ],
  ])('takes no model for gone %s', async (_, change) => {
    const { catalog, maintain, find } = await createGovernance({ knex });
    catalog.setEntities([...PEOPLE, modelEntity('a'), modelEntity('b')]);
    await maintain();
    catalog.streamThrough(change);
    await maintain();
    await expect(find('a')).resolves.toMatchObject({ registered: true });

    catalog.streamThrough(page => page);
    catalog.setEntities([...PEOPLE, modelEntity('b')]);
    await maintain();
    await expect(find('a')).resolves.toMatchObject({ registered: false });
  });

  it('keeps what is stored while the catalog is away', async () => {
    const { catalog, maintain, find, logger } = await createGovernance({
      knex,
    });
    catalog.setEntities([...PEOPLE, modelEntity('a')]);
    await maintain();
    const before = await find('a');
    catalog.failWith(new Error('the catalog is away'));
    await maintain();
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('the catalog is away'),
    );
    await expect(find('a')).resolves.toEqual(before);
  });

  it('judges dependents anew when what they depend on changes', async () => {
    const base = modelEntity('base');
    const tuned = modelEntity('tuned', {
      model: { baseModel: 'resource:default/base' },
    });
    const records: ImportedRecord[] = ['tuned', 'base'].flatMap(name =>
      readyRecords(name),
    );
    const { catalog, maintain, find, historyOf } = await createGovernance({
      knex,
      recordSources: [sourceOf(records)],
    });
    catalog.setEntities([...PEOPLE, base, tuned]);
    await maintain();

    const outcome = (await find('tuned'))?.findings.find(
      finding => finding.requirementId === 'dependencies-approved',
    );
    expect((await find('base'))?.status).toBe('approved');
    expect(outcome?.outcome).toBe('pass');
    expect((await historyOf('tuned'))[0].cause).toBe('dependency');
  });

  it('judges anew what time has changed', async () => {
    directory.setContent({
      'brief.yaml': `
apiVersion: model-governance/v1
kind: PolicyPack
metadata: { id: brief, version: 1.0.0, title: Brief }
risk:
  unassessedTier: medium
  validFor: { low: P30D, medium: P30D, high: P30D, critical: P30D }
`,
    });
    const [assessed] = readyRecords('a');
    const endsIn = (milliseconds: number) =>
      new Date(daysAgo(30).getTime() + milliseconds);
    const { catalog, maintain, find, historyOf } = await createGovernance({
      knex,
      packs: [directory.resolve('brief.yaml')],
      recordSources: [sourceOf([{ ...assessed, recordedAt: endsIn(6000) }])],
    });
    catalog.setEntities([...PEOPLE, modelEntity('a')]);
    await maintain();
    const before = await find('a');
    expect(before).toMatchObject({ status: 'draft', assessed: true });

    await new Promise(resolve =>
      setTimeout(
        resolve,
        new Date(before!.nextChangeAt!).getTime() - Date.now() + 50,
      ),
    );
    await maintain();
    await expect(find('a')).resolves.toMatchObject({
      status: 'unassessed',
      assessed: false,
    });
    expect((await historyOf('a'))[0].cause).toBe('time');
  });

  it('judges all models anew when the policy changes', async () => {
    const first = await createGovernance({ knex });
    first.catalog.setEntities([...PEOPLE, modelEntity('a')]);
    await first.maintain();
    directory.setContent({
      'strict.yaml': `
apiVersion: model-governance/v1
kind: PolicyPack
metadata: { id: strict, version: 1.0.0, title: Strict }
requirements:
  - { id: owner-named, weight: 10 }
`,
    });
    const second = await createGovernance({
      knex,
      catalog: first.catalog,
      packs: [directory.resolve('strict.yaml')],
    });
    await second.maintain();
    const scorecard = await second.find('a');
    expect(scorecard?.policy.version).toMatch(/^baseline@.*\+strict@1\.0\.0$/);
    expect((await second.historyOf('a'))[0].cause).toBe('policy');
    await expect(knex('policies').pluck('digest')).resolves.toHaveLength(2);
  });

  describe('import of records', () => {
    it('stores each record once, with its own dates, marked as imported', async () => {
      const records = readyRecords('a');
      const { catalog, maintain, find } = await createGovernance({
        knex,
        recordSources: [sourceOf(records)],
      });
      await maintain();
      await expect(knex('evidence').pluck('id')).resolves.toEqual([]);

      catalog.setEntities([...PEOPLE, modelEntity('a')]);
      await maintain();
      const scorecard = await find('a');
      expect(scorecard?.status).toBe('approved');
      expect(scorecard?.signOffs[0].decisions[0].signedAt).toBe(
        records[2].recordedAt.toISOString(),
      );

      const again = await createGovernance({
        knex,
        catalog,
        recordSources: [sourceOf(records)],
      });
      await again.maintain();
      await expect(
        knex('ledger_entries').orderBy('sequence').pluck('record_id'),
      ).resolves.toEqual(records.map(record => record.content.id));
      await expect(knex('evidence').pluck('imported_source')).resolves.toEqual([
        'an older system',
      ]);
    });

    it('refuses a signature of somebody who owns the model, and goes on with the rest', async () => {
      const [assessed, evident, signed] = readyRecords('a');
      const { catalog, maintain, logger } = await createGovernance({
        knex,
        recordSources: [
          sourceOf([
            assessed,
            { ...signed, recordedBy: 'user:default/owner' },
            evident,
          ]),
        ],
      });
      catalog.setEntities([...PEOPLE, modelEntity('a')]);
      await maintain();
      expect(logger.error).toHaveBeenCalledWith(
        expect.stringMatching(/is refused: .*owns the model/),
      );
      await expect(knex('sign_offs').pluck('id')).resolves.toEqual([]);
      await expect(knex('evidence').pluck('id')).resolves.toHaveLength(1);
    });

    it('binds a signature for another version to that version', async () => {
      const [assessed, evident, signed] = readyRecords('a');
      const { catalog, maintain, find } = await createGovernance({
        knex,
        recordSources: [
          sourceOf([assessed, evident, { ...signed, modelVersion: '0.9.0' }]),
        ],
      });
      catalog.setEntities([...PEOPLE, modelEntity('a')]);
      await maintain();
      const scorecard = await find('a');
      expect(scorecard?.status).toBe('draft');
      expect(scorecard?.changes).toContainEqual({
        path: 'version',
        signed: '0.9.0',
        now: '1.0.0',
      });
    });
  });

  function readyRecords(name: string): ImportedRecord[] {
    const entityRef = `resource:default/${name}`;
    const { subjectDigest: _seen, ...signOff } = approval('');
    return [
      {
        kind: 'assessment',
        entityRef,
        recordedBy: 'user:default/owner',
        recordedAt: daysAgo(30),
        content: assessment(),
      },
      {
        kind: 'evidence',
        entityRef,
        recordedBy: 'user:default/owner',
        recordedAt: daysAgo(20),
        content: fairnessEvaluation({ collectedOn: dayOf(daysAgo(21)) }),
      },
      {
        kind: 'sign-off',
        entityRef,
        recordedBy: 'user:default/validator',
        recordedAt: daysAgo(10),
        content: signOff,
      },
    ];
  }

  function sourceOf(records: ImportedRecord[]) {
    return {
      name: 'an older system',
      async *read() {
        yield* records;
      },
    };
  }
});
