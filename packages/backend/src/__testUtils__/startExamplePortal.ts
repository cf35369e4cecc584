import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { userInfoServiceFactory } from '@backstage/backend-defaults/userInfo';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import permissionPlugin from '@backstage/plugin-permission-backend';
import modelsInCatalog from '@modelgov/backstage-plugin-catalog-backend-module-model-governance';
import modelGovernance from '@modelgov/backstage-plugin-model-governance-backend';
import request from 'supertest';
import demoSignIn from '../demoSignIn';
import exampleRecords from '../exampleRecords';
import permissionPolicy from '../permissionPolicy';
import { exampleConfig } from './exampleConfig';

/** The backend of the demo portal with its own configuration, and with real sign-in and real permissions. */
export async function startExamplePortal() {
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      authPlugin,
      demoSignIn,
      catalogPlugin,
      modelsInCatalog,
      modelGovernance,
      exampleRecords,
      permissionPlugin,
      permissionPolicy,
      authServiceFactory,
      httpAuthServiceFactory,
      permissionsServiceFactory,
      userInfoServiceFactory,
      mockServices.rootConfig.factory({ data: exampleConfig() }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
    ],
  });
  const agent = request(backend.server);
  const tokens = new Map<string, string>();

  const authorization = async (name: string) => {
    if (!tokens.has(name)) {
      const { body } = await agent
        .get('/api/auth/demo/refresh')
        .set('x-example-person', `user:default/${name}`)
        .expect(200);
      tokens.set(name, body.backstageIdentity.token);
    }
    return `Bearer ${tokens.get(name)}`;
  };

  return {
    agent,
    stop: () => backend.stop(),
    /** Runs the scheduled work of model governance once. */
    maintain: () => scheduler.triggerTask('model-governance-maintenance'),
    async get(path: string, who: string) {
      return agent.get(path).set('Authorization', await authorization(who));
    },
    async post(path: string, who: string, body: object) {
      return agent
        .post(path)
        .set('Authorization', await authorization(who))
        .send(body);
    },
  };
}
