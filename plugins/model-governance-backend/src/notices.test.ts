import { randomUUID } from 'node:crypto';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  MODELS_SIGNAL_CHANNEL,
  signalChannelOf,
} from '@modelgov/backstage-plugin-model-governance-common';
import express from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import { modelEntity, PEOPLE } from './__testUtils__/entities';
import { FakeCatalog } from './__testUtils__/FakeCatalog';
import { FakeListeners } from './__testUtils__/FakeListeners';
import { createGovernance } from './__testUtils__/governance';
import { as } from './__testUtils__/governanceBackend';
import { registryFactsField } from './__testUtils__/registryFacts';
import {
  approval,
  assessment,
  fairnessEvaluation,
} from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { TEST_POLICY } from './__testUtils__/testPolicy';
import { statusNotices } from './notices/statusNotices';
import { ModelStore } from './store';

jest.setTimeout(60_000);

const DAY = 24 * 60 * 60 * 1000;
const databases = createTestDatabases();

const inDays = (days: number) =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

describe.each(databases.eachSupportedId())('notices on %s', id => {
  const directory = createMockDirectory();
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(id);
  });

  /** A model `a` that needs an assessment, evidence and the signature of a validator. */
  async function start(
    options: { validFor?: string; replicas?: number; model?: object } = {},
  ) {
    const { validFor = 'P12M', replicas = 1, model } = options;
    directory.setContent({
      'notices.yaml': `
apiVersion: model-governance/v1
kind: PolicyPack
metadata: { id: notices, version: 1.0.0, title: Notices }
risk:
  validFor: { low: ${validFor}, medium: ${validFor}, high: ${validFor}, critical: ${validFor} }
signOffs:
  - { role: risk-officer, members: [group:default/others] }
`,
    });
    const catalog = new FakeCatalog();
    const told = new FakeListeners();
    catalog.setEntities([...PEOPLE, modelEntity('a', { model })]);
    const all = [];
    for (let index = 0; index < replicas; index++) {
      all.push(
        await createGovernance({
          knex,
          catalog,
          told,
          packs: [TEST_POLICY, directory.resolve('notices.yaml')],
        }),
      );
    }
    const [{ router, find, maintain, deliver }] = all;
    await maintain();
    const middleware = MiddlewareFactory.create({
      config: mockServices.rootConfig(),
      logger: mockServices.logger.mock(),
    });
    const app = express().use(router, middleware.error());

    /** What people have been told since the last time; another replica may be telling them at this moment. */
    const heard = async (): Promise<NotificationSendOptions[]> => {
      const deadline = Date.now() + 10_000;
      do {
        await deliver();
      } while ((await knex('outbox').first()) && Date.now() < deadline);
      return told.heard.notifications.splice(0);
    };
    const topics = async () =>
      (await heard()).map(({ payload }) => payload.topic);
    return {
      all,
      find,
      heard,
      topics,
      submit: async <T extends object>(
        person: string,
        path: string,
        content: T,
      ): Promise<T> => {
        const { body, status } = await request(app)
          .post(`/models/resource/default/a/${path}`)
          .set('Authorization', as(person))
          .send(content);
        expect({ status, error: body.error }).toEqual({ status: 201 });
        return content;
      },
    };
  }

  const titlesOf = (notifications: NotificationSendOptions[]) =>
    notifications.map(({ payload }) => payload.title);

  it('says nothing of a model that is new', async () => {
    const { heard } = await start();
    await expect(heard()).resolves.toEqual([]);
  });

  it('tells the owner and the asked roles that the status changed, and where to look', async () => {
    const { submit, heard } = await start();
    await submit('owner', 'assessments', assessment());
    const modelId = (await knex('models').first('id')).id;
    await expect(heard()).resolves.toEqual([
      {
        recipients: {
          type: 'entity',
          entityRef: ['group:default/owners', 'group:default/model-risk'],
        },
        payload: {
          title: 'Model a is now draft',
          description: expect.stringMatching(/^It was unassessed\. /),
          link: '/catalog/default/resource/a/governance',
          severity: 'normal',
          topic: 'status-changed',
          scope: `${modelId}:status`,
        },
      },
    ]);
  });

  it('asks the roles for a review, and tells owner and requester how it was decided', async () => {
    const { submit, heard, find } = await start();
    await submit('owner', 'assessments', assessment());
    await submit('owner', 'evidence', fairnessEvaluation());
    await heard();

    const { id: requestId } = await submit('owner', 'review-requests', {
      id: randomUUID(),
      gate: 'production',
      dueOn: inDays(10),
    });
    const asked = (await heard()).filter(
      ({ payload }) => payload.topic === 'review-asked',
    );
    expect(asked).toMatchObject([
      {
        recipients: {
          entityRef: ['group:default/model-risk'],
          excludeEntityRef: 'user:default/owner',
        },
        payload: {
          scope: expect.stringMatching(`:review-request:${requestId}$`),
        },
      },
    ]);

    await submit(
      'validator',
      'sign-offs',
      approval((await find('a'))!.subjectDigest),
    );
    const decided = (await heard()).filter(
      ({ payload }) => payload.topic === 'decided',
    );
    expect(decided).toMatchObject([
      {
        recipients: {
          entityRef: ['group:default/owners', 'user:default/owner'],
          excludeEntityRef: 'user:default/validator',
        },
        payload: { title: 'Model a was approved' },
      },
    ]);
  });

  it('asks those who decide on exceptions, and tells requester and owner', async () => {
    const { submit, heard } = await start();
    await submit('owner', 'assessments', assessment());
    await heard();
    const { id: waiverId } = await submit('owner', 'waivers', {
      id: randomUUID(),
      requirementId: 'fairness-evaluated',
      justification: 'A secret reason.',
      compensatingControl: 'A secret control.',
      expiresOn: inDays(60),
    });
    const [asked, ...more] = await heard();
    expect(more).toEqual([]);
    expect(asked).toMatchObject({
      recipients: { entityRef: ['group:default/others'] },
      payload: {
        topic: 'waiver-asked',
        title: 'An exception for Model a is asked for',
      },
    });
    expect(JSON.stringify(asked)).not.toContain('secret');

    await submit('other', `waivers/${waiverId}/decisions`, {
      id: randomUUID(),
      role: 'risk-officer',
      decision: 'granted',
    });
    expect(await heard()).toContainEqual(
      expect.objectContaining({
        recipients: expect.objectContaining({
          entityRef: ['user:default/owner', 'group:default/owners'],
        }),
        payload: expect.objectContaining({
          topic: 'waiver-decided',
          title: 'The exception for Model a was granted',
        }),
      }),
    );
  });

  it('tells the owner and who reviews evidence that somebody disputes what a registry says, and not why', async () => {
    const { submit, heard } = await start({ model: registryFactsField() });
    await heard();
    const { id: about } = await knex('evidence')
      .where({ type: 'version-record' })
      .first('id');
    await submit('other', `evidence/${about}/disputes`, {
      id: randomUUID(),
      reason: 'A secret reason.',
    });
    const [told, ...more] = await heard();
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      recipients: {
        entityRef: expect.arrayContaining([
          'group:default/owners',
          'group:default/model-risk',
        ]),
        excludeEntityRef: 'user:default/other',
      },
      payload: {
        topic: 'evidence-disputed',
        title: 'Evidence of Model a is disputed',
      },
    });
    expect(JSON.stringify(told)).not.toContain('secret');
  });

  it('reminds the owner of a condition once, though maintenance runs five times, on all replicas', async () => {
    // SQLite belongs to one process.
    const { all, submit, heard, find } = await start({
      replicas: id === 'SQLITE_3' ? 1 : 2,
    });
    await submit('owner', 'assessments', assessment());
    await submit('owner', 'evidence', fairnessEvaluation());
    await submit(
      'validator',
      'sign-offs',
      approval((await find('a'))!.subjectDigest, {
        decision: 'approved-with-conditions',
        conditions: [
          {
            text: 'Something confidential.',
            owner: 'user:default/other',
            dueOn: inDays(5),
          },
        ],
      }),
    );
    for (let run = 0; run < 5; run++) {
      await knex('scorecards').update({ next_change_at: new Date() });
      await Promise.all(all.map(({ maintain }) => maintain()));
    }
    const due = (await heard()).filter(
      ({ payload }) => payload.topic === 'condition-due',
    );
    expect(due).toMatchObject([
      {
        recipients: { entityRef: ['user:default/other'] },
        payload: {
          title: 'A condition of the approval of Model a is due',
          severity: 'normal',
        },
      },
    ]);
    expect(JSON.stringify(due)).not.toContain('confidential');
  });

  it('tells in time what ends, when nobody writes anything', async () => {
    const { all, submit, heard, find } = await start({ validFor: 'P7DT4S' });
    await submit('owner', 'assessments', assessment());
    const ending = async () =>
      (await heard()).filter(({ payload }) => payload.topic === 'ending');
    expect(await ending()).toMatchObject([{ payload: { severity: 'normal' } }]);

    const { evaluatedAt } = (await find('a'))!;
    await new Promise(resolve =>
      setTimeout(resolve, Date.parse(evaluatedAt) + 4_200 - Date.now()),
    );
    await all[0].maintain();
    const reminders = await ending();
    expect(titlesOf(reminders)).toEqual([
      'The risk of Model a has to be assessed anew',
    ]);
    expect(reminders[0].payload.severity).toBe('high');

    await all[0].maintain();
    expect(await ending()).toEqual([]);
  });

  it('disturbs no open page where an answer computed anew is the same, and each where it is not', async () => {
    const { all, submit, heard } = await start();
    const [{ told, maintain, find }] = all;
    await heard();
    told.heard.signals.splice(0);
    await knex('scorecards').update({ next_change_at: new Date() });
    await maintain();
    await heard();
    expect(told.heard.signals).toEqual([]);

    await submit('owner', 'assessments', assessment());
    await heard();
    const { uid } = (await find('a'))!;
    expect(told.heard.signals).toEqual(
      [signalChannelOf(uid), MODELS_SIGNAL_CHANNEL].map(channel => ({
        recipients: { type: 'broadcast' },
        channel,
        message: {},
      })),
    );
  });

  it('tells nobody of a model that another policy judges otherwise but lets be used', async () => {
    const told = new FakeListeners();
    const catalog = new FakeCatalog();
    catalog.setEntities([...PEOPLE, modelEntity('a')]);
    const judgedBy = (validFor: string) => {
      directory.setContent({
        'valid.yaml': `
apiVersion: model-governance/v1
kind: PolicyPack
metadata: { id: valid, version: 1.0.0, title: Valid }
risk:
  validFor: { low: ${validFor}, medium: ${validFor}, high: ${validFor}, critical: ${validFor} }
`,
      });
      return createGovernance({
        knex,
        catalog,
        told,
        packs: [TEST_POLICY, directory.resolve('valid.yaml')],
        recordSources: [
          {
            name: 'an older system',
            async *read() {
              yield {
                kind: 'assessment',
                entityRef: 'resource:default/a',
                recordedBy: 'user:default/owner',
                recordedAt: new Date(Date.now() - 60 * DAY),
                content: assessment(),
              };
            },
          },
        ],
      });
    };
    const first = await judgedBy('P24M');
    await first.maintain();
    await first.stop();
    expect((await first.find('a'))?.status).toBe('draft');

    const { maintain, deliver, find } = await judgedBy('P30D');
    await maintain();
    await deliver();
    expect((await find('a'))?.status).toBe('unassessed');
    expect(told.heard.notifications).toEqual([]);
  });

  it('tells only the owner of a model that is not to be used any more by another policy', async () => {
    const { find } = await start();
    const model = await new ModelStore().findByRef(knex, 'resource:default/a');
    const before = (await find('a'))!;
    const state = {
      model: model!,
      before,
      scorecard: { ...before, status: 'stale' as const },
    };
    expect(statusNotices(state, { cause: 'policy' })).toMatchObject([
      { recipients: ['group:default/owners'], severity: 'high' },
    ]);
    expect(statusNotices(state, { cause: 'entity' })).toMatchObject([
      { recipients: ['group:default/owners', 'group:default/model-risk'] },
    ]);
  });

  it('tells nobody of what an older system brings as if it were news', async () => {
    const told = new FakeListeners();
    const catalog = new FakeCatalog();
    catalog.setEntities([...PEOPLE, modelEntity('a')]);
    const { maintain, deliver, find } = await createGovernance({
      knex,
      catalog,
      told,
      recordSources: [
        {
          name: 'an older system',
          async *read() {
            yield {
              kind: 'assessment',
              entityRef: 'resource:default/a',
              recordedBy: 'user:default/owner',
              recordedAt: new Date(Date.now() - 30 * DAY),
              content: assessment(),
            };
          },
        },
      ],
    });
    await maintain();
    await deliver();
    expect((await find('a'))?.status).toBe('draft');
    expect(told.heard.notifications).toEqual([]);
    expect(told.heard.events).toContainEqual(
      expect.objectContaining({
        topic: 'model-governance.status-changed',
        eventPayload: expect.objectContaining({ to: 'draft' }),
      }),
    );
  });
});
