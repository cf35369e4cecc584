import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  createComponentExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { ModelGovernanceClient } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceApiRef } from './api';
import type { EntityModelGovernanceBadgeProps } from './components/EntityModelGovernanceBadge';
import {
  entityContentRouteRef,
  rootRouteRef,
  scorecardRouteRef,
} from './routes';

/** Model governance in the legacy frontend system. @public */
export const modelGovernancePlugin = createPlugin({
  id: 'model-governance',
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  externalRoutes: { scorecard: scorecardRouteRef },
  apis: [
    createApiFactory({
      api: modelGovernanceApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new ModelGovernanceClient(apis),
    }),
  ],
});

/** The governance card of a model's entity page. @public */
export const EntityModelGovernanceCard: () => JSX.Element =
  modelGovernancePlugin.provide(
    createComponentExtension({
      name: 'EntityModelGovernanceCard',
      component: {
        lazy: () =>
          import('./components/EntityModelGovernanceCard').then(
            m => m.EntityModelGovernanceCard,
          ),
      },
    }),
  );

/** The models that a component, system or API depends on; nothing where there are none. @public */
export const EntityModelsUsedCard: () => JSX.Element | null =
  modelGovernancePlugin.provide(
    createComponentExtension({
      name: 'EntityModelsUsedCard',
      component: {
        lazy: () =>
          import('./components/EntityModelsUsedCard').then(
            m => m.EntityModelsUsedCard,
          ),
      },
    }),
  );

/** What a dataset states, what the policy misses, and the models that are made with it. @public */
export const EntityDatasetGovernanceCard: () => JSX.Element =
  modelGovernancePlugin.provide(
    createComponentExtension({
      name: 'EntityDatasetGovernanceCard',
      component: {
        lazy: () =>
          import('./components/EntityDatasetGovernanceCard').then(
            m => m.EntityDatasetGovernanceCard,
          ),
      },
    }),
  );

/** The Governance tab of a model's entity page. @public */
export const EntityModelGovernanceContent: () => JSX.Element =
  modelGovernancePlugin.provide(
    createRoutableExtension({
      name: 'EntityModelGovernanceContent',
      component: () =>
        import('./components/EntityModelGovernanceContent').then(
          m => m.EntityModelGovernanceContent,
        ),
      mountPoint: entityContentRouteRef,
    }),
  );

/** The portfolio of all models, and the policy. @public */
export const ModelGovernancePage: () => JSX.Element =
  modelGovernancePlugin.provide(
    createRoutableExtension({
      name: 'ModelGovernancePage',
      component: () =>
        import('./components/ModelGovernancePage').then(
          m => m.ModelGovernancePage,
        ),
      mountPoint: rootRouteRef,
    }),
  );

/** The small form of the card for lists: score, status and tier. @public */
export const EntityModelGovernanceBadge: (
  props: EntityModelGovernanceBadgeProps,
) => JSX.Element = modelGovernancePlugin.provide(
  createComponentExtension({
    name: 'EntityModelGovernanceBadge',
    component: {
      lazy: () =>
        import('./components/EntityModelGovernanceBadge').then(
          m => m.EntityModelGovernanceBadge,
        ),
    },
  }),
);
