import { createHmac, randomUUID } from 'node:crypto';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import eventsPlugin from '@backstage/plugin-events-backend';
import {
  eventsServiceFactory,
  eventsServiceRef,
  type EventParams,
} from '@backstage/plugin-events-node';
import request from 'supertest';
import { eventsModuleMlflow } from './module';

const SECRET = 'a-secret';
const BODY =
  '{"entity": "model_version", "action": "created", "data": {"name": "fraud"}}';

function headersOf(
  options: { secret?: string; at?: number; id?: string } = {},
) {
  const id = options.id ?? randomUUID();
  const timestamp = Math.floor((options.at ?? Date.now()) / 1000);
  const signature = createHmac('sha256', options.secret ?? SECRET)
    .update(`${id}.${timestamp}.${BODY}`)
    .digest('base64');
  return {
    'content-type': 'application/json',
    'x-mlflow-delivery-id': id,
    'x-mlflow-timestamp': String(timestamp),
    'x-mlflow-signature': `v1,${signature}`,
  };
}

describe('eventsModuleMlflow', () => {
  let backend: TestBackend;
  let published: EventParams[];

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        eventsPlugin,
        eventsModuleMlflow,
        eventsServiceFactory,
        createBackendPlugin({
          pluginId: 'listener',
          register(reg) {
            reg.registerInit({
              deps: { events: eventsServiceRef },
              init: ({ events }) =>
                events.subscribe({
                  id: 'test',
                  topics: ['mlflow.prod', 'mlflow.open'],
                  onEvent: async event => {
                    published.push(event);
                  },
                }),
            });
          },
        }),
        mockServices.rootConfig.factory({
          data: {
            events: { useEventBus: 'never' },
            catalog: {
              providers: {
                mlflow: {
                  prod: {
                    baseUrl: 'https://mlflow.example',
                    webhook: { secret: SECRET, maxAge: { minutes: 2 } },
                  },
                  open: { baseUrl: 'https://open.example' },
                },
              },
            },
          },
        }),
      ],
    });
  });

  beforeEach(() => {
    published = [];
  });

  afterAll(() => backend.stop());

  const deliver = (headers: Record<string, string>, body = BODY) =>
    request(backend.server)
      .post('/api/events/http/mlflow.prod')
      .set(headers)
      .send(body);

  it('publishes what MLflow signed', async () => {
    await deliver(headersOf()).expect(202);
    expect(published).toEqual([
      expect.objectContaining({
        topic: 'mlflow.prod',
        eventPayload: JSON.parse(BODY),
      }),
    ]);
  });

  it('publishes a delivery once, however often it comes', async () => {
    const headers = headersOf();
    await deliver(headers).expect(202);
    await deliver(headers).expect(200, { status: 'already accepted' });
    expect(published).toHaveLength(1);
  });

  it.each([
    ['nothing is signed', { 'content-type': 'application/json' }],
    ['somebody else signed', headersOf({ secret: 'guess' })],
    ['it has no id', { ...headersOf({ id: '' }), 'x-mlflow-delivery-id': '' }],
  ])('refuses a delivery when %s', async (_, headers) => {
    await deliver(headers).expect(403, { message: 'invalid signature' });
    expect(published).toEqual([]);
  });

  it('refuses a delivery whose body was changed', async () => {
    await deliver(headersOf(), BODY.replace('fraud', 'other')).expect(403);
    expect(published).toEqual([]);
  });

  it.each([
    ['old', -3],
    ['early', 3],
  ])('refuses a delivery that is too %s', async (_, minutes) => {
    const at = Date.now() + minutes * 60_000;
    const { body } = await deliver(headersOf({ at })).expect(403);
    expect(body.message).toMatch(/too old, or the clocks/);
    expect(published).toEqual([]);
  });

  it('takes nothing for a server without a secret', async () => {
    await request(backend.server)
      .post('/api/events/http/mlflow.open')
      .set(headersOf())
      .send(BODY)
      .expect(404);
    expect(published).toEqual([]);
  });
});
