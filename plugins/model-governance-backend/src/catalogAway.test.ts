import type { AddressInfo } from 'node:net';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type QueryPermissionResponse,
} from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import request from 'supertest';
import { FakeCatalog } from './__testUtils__/FakeCatalog';
import { modelEntity, PEOPLE } from './__testUtils__/entities';
import { as, pathOf } from './__testUtils__/governanceBackend';
import { approval, fairnessEvaluation } from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { TEST_POLICY } from './__testUtils__/testPolicy';
import { modelGovernancePlugin } from './plugin';

jest.setTimeout(60_000);

const databases = createTestDatabases();

/** What a policy answers that lets people see in the catalog what they own. */
const CONDITIONAL: QueryPermissionResponse = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    rule: 'IS_ENTITY_OWNER',
    resourceType: 'catalog-entity',
    params: { claims: ['group:default/owners'] },
  },
};

describe.each(databases.eachSupportedId())(
  'while the catalog is away, on %s',
  id => {
    const catalog = new FakeCatalog();
    const scheduler = mockServices.scheduler();
    const permissions = mockServices.permissions.mock();
    let knex: Knex;
    let agent: ReturnType<typeof request>;

    beforeAll(async () => {
      knex = await databases.init(id);
      const { server } = await startTestBackend({
        features: [
          modelGovernancePlugin,
          mockServices.database.factory({ knex }),
          mockServices.rootConfig.factory({
            data: { modelGovernance: { policy: { packs: [TEST_POLICY] } } },
          }),
          createServiceFactory({
            service: catalogServiceRef,
            deps: {},
            factory: () => catalog.service,
          }),
          createServiceFactory({
            service: coreServices.permissions,
            deps: {},
            factory: () => permissions,
          }),
          createServiceFactory({
            service: coreServices.scheduler,
            deps: {},
            factory: () => scheduler,
          }),
        ],
      });
      const { port } = server.address() as AddressInfo;
      agent = request(`http://127.0.0.1:${port}`);
      catalog.setEntities([...PEOPLE, modelEntity('a')]);
      await scheduler.triggerTask('model-governance-maintenance');
      catalog.failWith(new Error('the catalog is away'));
    });

    const inCatalog = (decision: QueryPermissionResponse) =>
      permissions.authorizeConditional.mockImplementation(async requests =>
        requests.map(({ permission }) =>
          permission.name === 'catalog.entity.read'
            ? decision
            : { result: AuthorizeResult.ALLOW },
        ),
      );
    const get = (path: string) =>
      agent.get(path).set('Authorization', as('owner'));
    const post = (path: string, body: object) =>
      agent.post(path).set('Authorization', as('owner')).send(body);

    it('serves the stored scorecard with its time, and takes evidence', async () => {
      inCatalog({ result: AuthorizeResult.ALLOW });
      const before = await get(pathOf('a')).expect(200);
      expect(Date.parse(before.body.evaluatedAt)).toBeLessThanOrEqual(
        Date.now(),
      );
      await post(pathOf('a', '/evidence'), fairnessEvaluation()).expect(201);
      const after = await get(pathOf('a')).expect(200);
      expect(after.body.score).toBeGreaterThan(before.body.score);
    });

    it('signs nothing, since nobody can say who holds a role', async () => {
      inCatalog({ result: AuthorizeResult.ALLOW });
      const { body } = await get(pathOf('a'));
      const { status, body: refusal } = await post(
        pathOf('a', '/sign-offs'),
        approval(body.subjectDigest),
      );
      expect(status).toBe(503);
      expect(refusal.error.message).toMatch(
        /cannot say who belongs to which groups/,
      );
      await expect(knex('sign_offs').pluck('id')).resolves.toEqual([]);
    });

    it('shows nothing to whom only the catalog can say what they may see', async () => {
      inCatalog(CONDITIONAL);
      const { status, body } = await get(pathOf('a'));
      expect(status).toBe(503);
      expect(body.error.message).toMatch(/cannot say which models you may see/);
    });
  },
);
