import notificationsPlugin from '@backstage/plugin-notifications-backend';
import type { Notification } from '@backstage/plugin-notifications-common';
import type { Knex } from 'knex';
import { modelEntity, PEOPLE } from './__testUtils__/entities';
import {
  as,
  pathOf,
  startGovernanceBackend,
  type GovernanceBackend,
} from './__testUtils__/governanceBackend';
import { assessment, fairnessEvaluation } from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { applyMigrations } from './database';

jest.setTimeout(120_000);

const databases = createTestDatabases();

describe('notifications through the notifications plugin', () => {
  let knex: Knex;
  let backend: GovernanceBackend;

  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
    await applyMigrations(knex);
    backend = await startGovernanceBackend({
      knex,
      features: [notificationsPlugin],
      config: { app: { baseUrl: 'http://localhost:3000' } },
    });
    await backend.setEntities([...PEOPLE, modelEntity('a')]);
    await backend.maintain();
  });

  afterAll(async () => {
    await backend.stop();
  });

  async function delivered() {
    const deadline = Date.now() + 20_000;
    while ((await knex('outbox').pluck('id')).length) {
      expect(Date.now()).toBeLessThan(deadline);
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  const unreadBy = async (person: string): Promise<Notification[]> =>
    (await backend.get('/api/notifications', as(person)).expect(200)).body
      .notifications;

  it('reach the members of the owning group and of the asked roles, and nobody else', async () => {
    await backend
      .post(pathOf('a', '/assessments'), as('owner'), assessment())
      .expect(201);
    await delivered();
    for (const person of ['owner', 'validator']) {
      expect(await unreadBy(person)).toMatchObject([
        {
          origin: 'plugin:model-governance',
          payload: {
            title: 'Model a is now draft',
            link: '/catalog/default/resource/a/governance',
            topic: 'status-changed',
          },
        },
      ]);
    }
    expect(await unreadBy('other')).toEqual([]);
  });

  it('show one line about one thing, also when one is delivered twice', async () => {
    await backend
      .post(pathOf('a', '/evidence'), as('owner'), fairnessEvaluation())
      .expect(201);
    await delivered();
    const before = await unreadBy('validator');
    const { title, description, link, severity, topic, scope } =
      before[0].payload;
    await knex('outbox').insert({
      lane: 'again notification',
      channel: 'notification',
      content: JSON.stringify({
        recipients: { type: 'entity', entityRef: 'group:default/model-risk' },
        payload: { title, description, link, severity, topic, scope },
      }),
      attempts: 1,
      next_attempt_at: new Date(),
    });
    await backend
      .post(pathOf('a', '/evidence'), as('owner'), fairnessEvaluation())
      .expect(201);
    await delivered();
    expect((await unreadBy('validator')).map(({ id }) => id)).toEqual(
      before.map(({ id }) => id),
    );
  });
});
