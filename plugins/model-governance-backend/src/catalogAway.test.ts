import { randomUUID } from 'node:crypto';
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
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import request from 'supertest';
import { databaseNow } from './database/time';
import { FakeCatalog } from './__testUtils__/FakeCatalog';
import { modelEntity, PEOPLE } from './__testUtils__/entities';
import { as, pathOf } from './__testUtils__/governanceBackend';
import {
  approval,
  assessment,
  fairnessEvaluation,
} from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { TEST_POLICY } from './__testUtils__/testPolicy';
import { modelGovernancePlugin } from './plugin';

jest.setTimeout(60_000);

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** How far the clock of the database is moved, in milliseconds. */
let later = 0;

jest.mock('./database/time', () => {
  const actual = jest.requireActual('./database/time');
  return { ...actual, databaseNow: jest.fn() };
});

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

    const maintain = () =>
      scheduler.triggerTask('model-governance-maintenance');

    beforeAll(async () => {
      later = 0;
      const { databaseNow: real } = jest.requireActual('./database/time');
      jest
        .mocked(databaseNow)
        .mockImplementation(
          async tx => new Date((await real(tx)).getTime() + later),
        );
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
      catalog.setEntities([...PEOPLE, modelEntity('a'), modelEntity('b')]);
      await maintain();
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
    const post = (path: string, body: object, person = 'owner') =>
      agent.post(path).set('Authorization', as(person)).send(body);

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

    it('lets nobody act in a role or ask for anything, since nobody can say who holds one', async () => {
      inCatalog({ result: AuthorizeResult.ALLOW });
      const { body } = await get(pathOf('a'));
      const entries = await knex('ledger_entries').pluck('hash');
      const acting = {
        id: randomUUID(),
        role: 'risk-officer',
        reason: 'Stop.',
      };
      for (const [path, content] of [
        ['/sign-offs', approval(body.subjectDigest)],
        ['/suspensions', acting],
        ['/decommissions', { ...acting, users: '-', data: '-', records: '-' }],
        [
          '/review-requests',
          { id: randomUUID(), gate: 'production', dueOn: '2999-01-01' },
        ],
      ] as const) {
        const { status, body: refusal } = await post(
          pathOf('a', path),
          content,
        );
        expect({ path, status, message: refusal.error.message }).toEqual({
          path,
          status: 503,
          message: expect.stringMatching(
            /cannot say who belongs to which groups/,
          ),
        });
      }
      await expect(knex('ledger_entries').pluck('hash')).resolves.toEqual(
        entries,
      );
    });

    it('shows nothing to whom only the catalog can say what they may see, and takes nothing from them', async () => {
      inCatalog(CONDITIONAL);
      const entries = await knex('ledger_entries').pluck('hash');
      for (const answer of [
        await get(pathOf('a')),
        await get('/api/model-governance/models'),
        await post('/api/model-governance/models/by-refs', {
          entityRefs: ['resource:default/a'],
        }),
        await post(pathOf('a', '/evidence'), fairnessEvaluation()),
      ]) {
        expect(answer.status).toBe(503);
        expect(answer.body.error.message).toMatch(
          /cannot say which models you may see/,
        );
      }
      await expect(knex('ledger_entries').pluck('hash')).resolves.toEqual(
        entries,
      );
    });

    it('for an hour, takes no model for gone, judges what runs out meanwhile, and catches up afterwards', async () => {
      inCatalog({ result: AuthorizeResult.ALLOW });
      const scorecardOf = async (name: string): Promise<Scorecard> => {
        const { body } = await get(pathOf(name)).expect(200);
        return body;
      };
      const fairness = async () =>
        (await scorecardOf('b')).findings.find(
          ({ requirementId }) => requirementId === 'fairness-evaluated',
        )?.outcome;

      // half an hour to midnight, when the evidence of the day runs out
      const now = (await databaseNow(knex)).getTime();
      const midnight = Math.ceil(now / DAY) * DAY;
      later += midnight - 30 * MINUTE - now;
      const today = new Date(midnight - DAY).toISOString().slice(0, 10);
      await post(
        pathOf('b', '/evidence'),
        fairnessEvaluation({ collectedOn: today, expiresOn: today }),
      ).expect(201);
      for (let minute = 0; minute < 60; minute++) {
        await expect(fairness()).resolves.toBe(minute < 30 ? 'pass' : 'stale');
        later += MINUTE;
        await maintain();
      }
      for (const name of ['a', 'b']) {
        await expect(scorecardOf(name)).resolves.toMatchObject({
          registered: true,
          flags: [],
        });
      }

      catalog.failWith(undefined);
      catalog.setEntities([...PEOPLE, modelEntity('a'), modelEntity('c')]);
      await maintain();
      await expect(scorecardOf('b')).resolves.toMatchObject({
        flags: ['unregistered'],
      });
      await expect(scorecardOf('c')).resolves.toMatchObject({ flags: [] });
      await post(pathOf('a', '/assessments'), assessment()).expect(201);
      const { subjectDigest } = await scorecardOf('a');
      await post(
        pathOf('a', '/sign-offs'),
        approval(subjectDigest),
        'validator',
      ).expect(201);
      await expect(scorecardOf('a')).resolves.toMatchObject({
        status: 'approved',
      });
    });
  },
);
