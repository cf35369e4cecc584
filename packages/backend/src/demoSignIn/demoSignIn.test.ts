import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import demoSignIn from '.';

const owner = user('owner', { 'modelgov.io/example-person': 'owner' });
const stranger = user('stranger');
const owners: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'owners', namespace: 'default' },
  spec: { type: 'team', profile: { displayName: 'The owners' } },
};

function user(name: string, annotations?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name,
      namespace: 'default',
      annotations,
      description: `Is ${name}.`,
    },
    spec: { profile: { displayName: `Person ${name}` } },
    relations: [{ type: 'memberOf', targetRef: 'group:default/owners' }],
  };
}

function start(config: object = { providers: { demo: {} } }) {
  return startTestBackend({
    features: [
      authPlugin,
      demoSignIn,
      catalogServiceMock.factory({ entities: [owner, stranger, owners] }),
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'http://localhost' }, auth: { ...config } },
      }),
    ],
  });
}

describe('demo sign-in', () => {
  let backend: Awaited<ReturnType<typeof start>> | undefined;

  afterEach(async () => {
    jest.restoreAllMocks();
    await backend?.stop();
    backend = undefined;
  });

  const signIn = (person?: string) => {
    const attempt = request(backend!.server).get('/api/auth/demo/refresh');
    return person ? attempt.set('x-example-person', person) : attempt;
  };

  it('lists the example people, and nobody else', async () => {
    backend = await start();
    const { body } = await request(backend.server)
      .get('/api/auth/demo/people')
      .expect(200);
    expect(body.items).toEqual([
      {
        userRef: 'user:default/owner',
        displayName: 'Person owner',
        description: 'Is owner.',
        group: 'owner',
        memberOf: ['The owners'],
      },
    ]);
  });

  it('signs in as an example person with the groups of the catalog', async () => {
    backend = await start();
    const { body } = await signIn('User:default/Owner').expect(200);
    expect(body.profile.displayName).toBe('Person owner');
    expect(body.backstageIdentity.identity).toEqual({
      type: 'user',
      userEntityRef: 'user:default/owner',
      ownershipEntityRefs: ['user:default/owner', 'group:default/owners'],
    });
  });

  it('refuses whom the catalog does not mark as an example', async () => {
    backend = await start();
    expect((await signIn('user:default/stranger')).status).toBe(403);
    expect((await signIn('user:default/nobody')).status).toBe(404);
    expect((await signIn()).status).toBe(401);
  });

  it('is not there unless it is configured', async () => {
    backend = await start({ providers: {} });
    expect((await signIn('user:default/owner')).status).toBe(404);
    const people = await request(backend.server).get('/api/auth/demo/people');
    expect(people.status).toBe(404);
  });

  it.each(['production', ''])(
    'stops the backend where NODE_ENV is "%s"',
    async environment => {
      jest.replaceProperty(process, 'env', {
        ...process.env,
        NODE_ENV: environment,
      });
      await expect(start()).rejects.toThrow(
        'the demo sign-in lets everybody be anybody and runs only with NODE_ENV=development',
      );
    },
  );
});
