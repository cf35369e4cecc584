import type { Entity } from '@backstage/catalog-model';
import {
  TestApiProvider,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { signalApiRef } from '@backstage/plugin-signals-react';
import type { ModelGovernanceApi } from '@modelgov/backstage-plugin-model-governance-common';
import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { modelGovernanceApiRef } from '../api';
import { scorecardRouteRef } from '../routes';
import { FakeSignals } from './FakeSignals';
import { ownerGroup } from './ownerGroup';

/** Renders something on the page of a model. */
export function renderWithModel(
  element: ReactElement,
  options: {
    api: ModelGovernanceApi;
    entity: Entity;
    /** Names of permissions that the reader lacks. */
    denied?: Permission['name'][];
    /** The query of the URL, such as `?view=risk`. */
    search?: string;
    signals?: FakeSignals;
  },
) {
  const { api, entity, denied = [], search = '' } = options;
  const signals = options.signals ?? new FakeSignals();
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [modelGovernanceApiRef, api],
        [signalApiRef, signals],
        [catalogApiRef, catalogApiMock({ entities: [entity, ownerGroup] })],
        [
          permissionApiRef,
          {
            authorize: async ({ permission }) => ({
              result: denied.includes(permission.name)
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
            }),
          },
        ],
      ]}
    >
      <EntityProvider entity={entity}>{element}</EntityProvider>
      <CurrentSearch />
    </TestApiProvider>,
    {
      initialRouteEntries: [`/${search}`],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/scorecard': scorecardRouteRef,
      },
    },
  );
}

/** The query that the URL has now. */
export function currentSearch(): string {
  return screen.getByTestId('search').textContent ?? '';
}

function CurrentSearch() {
  return <span data-testid="search">{useLocation().search}</span>;
}
