import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import eventsPlugin from '@backstage/plugin-events-backend';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import eventsModuleMlflow from '@modelgov/backstage-plugin-events-backend-module-mlflow';
import {
  registryFactsFromEntity,
  type RegistryFacts,
} from '@modelgov/backstage-plugin-model-governance-common';
import request from 'supertest';
import { sendMlflowWebhook } from '../../__testUtils__/sendMlflowWebhook';
import {
  startMlflowServer,
  type MlflowServer,
} from '../../__testUtils__/startMlflowServer';
import { catalogModuleModelGovernance } from '../../module';

const SECRET = 'webhook-secret';
const PATIENCE_MS = 30_000;

jest.setTimeout(2 * PATIENCE_MS);

describe('MLflow in the catalog', () => {
  let mlflow: MlflowServer;
  let backend: TestBackend;

  beforeAll(async () => {
    mlflow = await startMlflowServer({ models: 3, token: 'token' });
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleModelGovernance,
        eventsPlugin,
        eventsModuleMlflow,
        eventsServiceFactory,
        mockServices.rootConfig.factory({
          data: {
            // Deliveries reach the catalog in the same process.
            events: { useEventBus: 'never' },
            catalog: {
              processingInterval: { seconds: 1 },
              rules: [{ allow: ['Location', 'Resource'] }],
              stitchingStrategy: {
                mode: 'deferred',
                pollingInterval: { milliseconds: 100 },
              },
              providers: {
                mlflow: {
                  prod: {
                    baseUrl: mlflow.url,
                    auth: { token: 'token' },
                    owner: { label: 'team', default: 'group:default/unknown' },
                    schedule: {
                      frequency: { hours: 12 },
                      timeout: { minutes: 1 },
                    },
                    changesSchedule: {
                      frequency: { hours: 12 },
                      timeout: { minutes: 1 },
                    },
                    webhook: { secret: SECRET },
                  },
                },
              },
            },
          },
        }),
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await mlflow?.close();
  });

  async function waitFor(
    name: string,
    isAsWanted: (facts: RegistryFacts, entity: Entity) => boolean,
  ): Promise<Entity> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const { body, status } = await request(backend.server).get(
        `/api/catalog/entities/by-name/resource/default/${name}`,
      );
      const facts = status === 200 ? registryFactsFromEntity(body) : undefined;
      if (facts && isAsWanted(facts, body)) {
        return body;
      }
      if (Date.now() > deadline) {
        throw new Error(`${name} stayed ${JSON.stringify(body, null, 2)}`);
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  const webhook = () =>
    `http://localhost:${backend.server.port()}/api/events/http/mlflow.prod`;

  it('makes an entity of each model, with its versions', async () => {
    const entity = await waitFor('model-00001', () => true);

    expect(entity).toMatchObject({
      kind: 'Resource',
      spec: { type: 'ai-model', owner: 'group:default/team-1' },
    });
    expect(
      registryFactsFromEntity(entity)?.versions.map(
        ({ version, live, metrics, source }) => [
          version,
          live,
          metrics?.length,
          source,
        ],
      ),
    ).toEqual([
      ['2', true, 4, 'mlflow/prod'],
      ['1', false, 4, 'mlflow/prod'],
    ]);
  });

  it('shows a new version as soon as MLflow announces it', async () => {
    await waitFor('model-00002', () => true);
    mlflow.store.addVersion('model-00002', { version: '3' });
    mlflow.store.setAlias('model-00002', 'champion', '3');

    const status = await sendMlflowWebhook(webhook(), SECRET, {
      entity: 'model_version_alias',
      action: 'created',
      data: { name: 'model-00002', alias: 'champion', version: '3' },
    });

    expect(status).toBe(202);
    await waitFor('model-00002', ({ versions }) =>
      versions.some(({ version, live }) => version === '3' && live === true),
    );
  });

  it('shows a new model as soon as MLflow announces it', async () => {
    mlflow.store.put({ name: 'fraud/cards', versions: [{ version: '1' }] });
    await sendMlflowWebhook(webhook(), SECRET, {
      entity: 'registered_model',
      action: 'created',
      data: { name: 'fraud/cards' },
    });
    const entity = await waitFor('fraud.cards', () => true);
    expect(registryFactsFromEntity(entity)?.sources).toMatchObject([
      { id: 'mlflow/prod', name: 'fraud/cards' },
    ]);
  });

  it('reads nothing for who does not know the secret', async () => {
    const earlier = mlflow.requests.length;
    const announce = (secret: string, name: string) =>
      sendMlflowWebhook(webhook(), secret, {
        entity: 'model_version',
        action: 'created',
        data: { name, version: '9' },
      });
    mlflow.store.addVersion('model-00001', { version: '9' });

    await expect(announce('guess', 'model-00000')).resolves.toBe(403);
    await expect(announce(SECRET, 'model-00001')).resolves.toBe(202);

    await waitFor('model-00001', ({ versions }) =>
      versions.some(({ version }) => version === '9'),
    );
    const asked = mlflow.requests.slice(earlier).join();
    expect(asked).toContain('registered-models/get?name=model-00001');
    expect(asked).not.toContain('model-00000');
  });
});
