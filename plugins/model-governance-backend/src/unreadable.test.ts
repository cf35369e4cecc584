import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import express from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import { modelEntity, PEOPLE } from './__testUtils__/entities';
import { FakeCatalog } from './__testUtils__/FakeCatalog';
import { createGovernance } from './__testUtils__/governance';
import { as } from './__testUtils__/governanceBackend';
import { prohibited } from './__testUtils__/prohibited';
import { assessment, fairnessEvaluation } from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { TEST_POLICY } from './__testUtils__/testPolicy';
import { withoutTriggers } from './__testUtils__/withoutTriggers';
import { loadPolicy } from './policy/loadPolicy';

jest.setTimeout(60_000);

const LENIENT = `
apiVersion: model-governance/v1
kind: PolicyPack
metadata: { id: lenient, version: 1.0.0, title: Lenient }
requirements:
  - id: dependencies-approved
    check:
      dependencies:
        kind: model
        expect: { status: { $in: [unassessed, approved] } }
        otherwise: 'Not to be built on:'
`;

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'a model whose records cannot be read, on %s',
  id => {
    const directory = createMockDirectory();
    let knex: Knex;
    let catalog: FakeCatalog;

    const packs = () => [TEST_POLICY, directory.resolve('lenient.yaml')];

    const start = (...further: string[]) =>
      createGovernance({ knex, catalog, packs: [...packs(), ...further] });

    const setContent = (content: string) =>
      withoutTriggers(knex, 'evidence', () =>
        knex('evidence').update({ content }),
      );

    const submit = (
      router: express.Router,
      name: string,
      path: string,
      body: object,
    ) =>
      request(express().use(router))
        .post(`/models/resource/default/${name}/${path}`)
        .set('Authorization', as('owner'))
        .send(body)
        .expect(201);

    /** Models `broken` and `sound` on a `base`; the only evidence is that of `broken`. */
    beforeEach(async () => {
      knex = await databases.init(id);
      catalog = new FakeCatalog();
      catalog.setEntities([
        ...PEOPLE,
        modelEntity('base'),
        ...['broken', 'sound'].map(name =>
          modelEntity(name, { model: { baseModel: 'resource:default/base' } }),
        ),
      ]);
      directory.setContent({ 'lenient.yaml': LENIENT });
      const { maintain, router, stop } = await start();
      await maintain();
      await submit(router, 'broken', 'evidence', fairnessEvaluation());
      await stop();
    });

    it('is reported, and keeps no other from being judged by another policy', async () => {
      await setContent('{');
      directory.addContent({
        'strict.yaml': `
apiVersion: model-governance/v1
kind: PolicyPack
metadata: { id: strict, version: 1.0.0, title: Strict }
requirements:
  - { id: owner-named, weight: 10 }
`,
      });
      const { maintain, find, logger } = await start(
        directory.resolve('strict.yaml'),
      );
      await maintain();
      const versionOf = async (name: string) =>
        (await find(name))?.policy.version;
      await expect(versionOf('base')).resolves.toMatch(/strict/);
      await expect(versionOf('sound')).resolves.toMatch(/strict/);
      await expect(versionOf('broken')).resolves.not.toMatch(/strict/);
      expect(logger.error).toHaveBeenCalledWith(
        expect.stringContaining('resource:default/broken cannot be computed'),
      );
    });

    it('waits by itself when what it depends on changed, until it can be read', async () => {
      const [content]: string[] = await knex('evidence').pluck('content');
      await setContent('{');
      const { cascade, find, logger, router } = await start();
      const { policy } = await loadPolicy(
        new ConfigReader({
          modelGovernance: { policy: { packs: packs() } },
        }),
      );
      await submit(
        router,
        'base',
        'assessments',
        assessment({ aiAct: prohibited(policy) }),
      );
      await cascade();
      await cascade();
      const dependencyOf = async (name: string) =>
        (await find(name))?.findings.find(
          ({ requirementId }) => requirementId === 'dependencies-approved',
        )?.outcome;
      await expect(dependencyOf('sound')).resolves.toBe('fail');
      await expect(dependencyOf('broken')).resolves.toBe('pass');
      await expect(knex('recompute_queue').pluck('attempts')).resolves.toEqual([
        1,
      ]);
      expect(logger.error).toHaveBeenCalledTimes(1);
      expect(logger.error).toHaveBeenCalledWith(
        expect.stringContaining('resource:default/broken cannot be computed'),
      );

      await setContent(content);
      await knex('recompute_queue').update({ next_attempt_at: new Date() });
      await cascade();
      await expect(dependencyOf('broken')).resolves.toBe('fail');
      await expect(knex('recompute_queue').pluck('id')).resolves.toEqual([]);
    });

    it('leaves the catalog without keeping others from it', async () => {
      await setContent('{');
      const { maintain, find, logger } = await start();
      catalog.setEntities(PEOPLE);
      await maintain();
      await expect(find('sound')).resolves.toMatchObject({ registered: false });
      await expect(find('base')).resolves.toMatchObject({ registered: false });
      expect(logger.error).toHaveBeenCalledWith(
        expect.stringContaining(
          'resource:default/broken cannot be marked as unregistered',
        ),
      );
    });
  },
);
