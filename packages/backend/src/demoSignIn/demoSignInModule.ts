import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import Router from 'express-promise-router';
import { demoAuthenticator } from './demoAuthenticator';
import { listExamplePeople } from './listExamplePeople';
import { signInAsExamplePerson } from './signInAsExamplePerson';

/**
 * The auth provider `demo`: sign in as any example person of the catalog. Switched on by `auth.providers.demo`, and only
 * for development. `GET /api/auth/demo/people` lists whom one can be.
 */
export const demoSignInModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-sign-in',
  register(reg) {
    reg.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
      },
      async init({ providers, config, httpRouter, auth, catalog }) {
        if (!config.has('auth.providers.demo')) {
          return;
        }
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: demoAuthenticator,
            signInResolver: signInAsExamplePerson,
          }),
        });

        const router = Router();
        router.get('/demo/people', async (_req, res) => {
          res.json({ items: await listExamplePeople({ catalog, auth }) });
        });
        httpRouter.use(router);
      },
    });
  },
});
