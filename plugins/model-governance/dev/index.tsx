import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
// The dev app is an app of its own.
// eslint-disable-next-line @backstage/no-ui-css-imports-in-non-frontend
import '@backstage/ui/css/styles.css';
import ReactDOM from 'react-dom/client';
import modelGovernancePlugin from '../src/alpha';
import { modelGovernanceApiRef } from '../src/api';
import { ownerGroup } from '../src/__testUtils__';
import { GuestSignIn } from './GuestSignIn';
import { entities, seededApi } from './seed';

async function start() {
  const api = await seededApi();
  const app = createApp({
    features: [
      catalogPlugin,
      modelGovernancePlugin,
      createFrontendModule({
        pluginId: 'model-governance',
        extensions: [
          ApiBlueprint.make({
            params: defineParams =>
              defineParams({
                api: modelGovernanceApiRef,
                deps: {},
                factory: () => api,
              }),
          }),
        ],
      }),
      createFrontendModule({
        pluginId: 'app',
        extensions: [
          SignInPageBlueprint.make({
            params: { loader: async () => GuestSignIn },
          }),
          ApiBlueprint.make({
            name: 'permission',
            params: defineParams =>
              defineParams({
                api: permissionApiRef,
                deps: {},
                factory: () => ({
                  authorize: async () => ({ result: AuthorizeResult.ALLOW }),
                }),
              }),
          }),
        ],
      }),
      createFrontendModule({
        pluginId: 'catalog',
        extensions: [
          ApiBlueprint.make({
            params: defineParams =>
              defineParams({
                api: catalogApiRef,
                deps: {},
                factory: () =>
                  catalogApiMock({ entities: [...entities, ownerGroup] }),
              }),
          }),
        ],
      }),
    ],
  });
  ReactDOM.createRoot(document.getElementById('root')!).render(
    app.createRoot(),
  );
}

start();
