import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  eventsServiceFactory,
  eventsServiceRef,
  type EventParams,
  type EventsService,
} from '@backstage/plugin-events-node';
import { GOVERNANCE_TOPICS } from '@modelgov/backstage-plugin-model-governance-node';
import type { Knex } from 'knex';
import { modelEntity, PEOPLE } from './__testUtils__/entities';
import {
  as,
  pathOf,
  startGovernanceBackend,
  type GovernanceBackend,
} from './__testUtils__/governanceBackend';
import { assessment } from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { applyMigrations } from './database';

jest.setTimeout(120_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('events on %s', id => {
  let knex: Knex;
  let backend: GovernanceBackend;
  let heard: EventParams[];
  let events: EventsService;

  const listener = createBackendPlugin({
    pluginId: 'listener',
    register(env) {
      env.registerInit({
        deps: { service: eventsServiceRef },
        async init({ service }) {
          events = service;
          await service.subscribe({
            id: 'listener',
            topics: Object.values(GOVERNANCE_TOPICS),
            onEvent: async event => {
              heard.push(event);
            },
          });
        },
      });
    },
  });

  beforeAll(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
    heard = [];
    backend = await startGovernanceBackend({
      knex,
      features: [eventsServiceFactory, listener],
    });
    await backend.setEntities([...PEOPLE, modelEntity('a')]);
    await backend.maintain();
  });

  afterAll(async () => {
    await backend.stop();
  });

  const scorecard = async () =>
    (await backend.get(pathOf('a'), as('owner')).expect(200)).body;

  it('tell other plugins soon after a write, with ids only, whatever else is installed', async () => {
    const content = assessment();
    await backend
      .post(pathOf('a', '/assessments'), as('owner'), content)
      .expect(201);
    const deadline = Date.now() + 10_000;
    while ((await knex('outbox').pluck('id')).length) {
      expect(Date.now()).toBeLessThan(deadline);
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    const { status, evaluatedAt } = await scorecard();
    expect(
      heard.map(({ topic, eventPayload }) => [topic, eventPayload]),
    ).toEqual([
      [
        'model-governance.record-created',
        {
          entityRef: 'resource:default/a',
          kind: 'assessment',
          recordId: content.id,
        },
      ],
      [
        'model-governance.status-changed',
        {
          entityRef: 'resource:default/a',
          from: 'unassessed',
          to: status,
          at: evaluatedAt,
          cause: 'assessment',
          recordId: content.id,
        },
      ],
    ]);
  });

  it('change nothing here when they come twice', async () => {
    const before = await scorecard();
    const entries = await knex('ledger_entries').pluck('hash');
    for (const { topic, eventPayload } of [...heard, ...heard]) {
      await events.publish({ topic, eventPayload });
    }
    await backend.maintain();
    await expect(scorecard()).resolves.toEqual(before);
    await expect(knex('ledger_entries').pluck('hash')).resolves.toEqual(
      entries,
    );
    await expect(knex('outbox').pluck('lane')).resolves.toEqual([]);
  });
});
