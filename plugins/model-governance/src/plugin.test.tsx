import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/core-app-api';
import { configApiRef } from '@backstage/core-plugin-api';
import { EntitySwitch } from '@backstage/plugin-catalog';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { modelGovernanceApiRef } from './api';
import {
  EntityModelGovernanceBadge,
  EntityModelGovernanceCard,
  EntityModelGovernanceContent,
  EntityModelsUsedCard,
  isModelGovernanceAvailable,
  ModelGovernancePage,
} from './index';
import {
  baselinePolicy,
  FakeModelGovernanceApi,
  modelEntity,
} from './__testUtils__';

const model = modelEntity('ranking-model', { title: 'Ranking' });

function show(element: ReactElement, entity: Entity = model, search = '') {
  const api = new FakeModelGovernanceApi({
    entities: [model],
    policy: baselinePolicy,
  });
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [modelGovernanceApiRef, api],
        [catalogApiRef, catalogApiMock({ entities: [entity] })],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <EntityProvider entity={entity}>
        <Routes>
          <Route path="/shown/*" element={element} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [`/shown${search}`],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

describe('model governance in the legacy frontend system', () => {
  it('shows the card', async () => {
    await show(<EntityModelGovernanceCard />);
    expect(await screen.findByRole('meter')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Assess: Risk assessment' }),
    ).toBeInTheDocument();
  });

  it('shows the models that a component uses', async () => {
    await show(<EntityModelsUsedCard />, {
      ...model,
      kind: 'Component',
      relations: [
        { type: 'dependsOn', targetRef: 'resource:default/ranking-model' },
      ],
    });
    expect(
      await screen.findByRole('heading', { name: 'Models this uses' }),
    ).toBeInTheDocument();
  });

  it('shows the tab', async () => {
    await show(<EntityModelGovernanceContent />);
    expect(
      await screen.findByRole('region', { name: 'Where this model stands' }),
    ).toBeInTheDocument();
  });

  it('shows the portfolio with its tabs', async () => {
    await show(<ModelGovernancePage />);
    expect(
      await screen.findByRole('row', { name: /Ranking/ }),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Policy' })).toBeInTheDocument();
  });

  it('keeps the filters of a link to the portfolio', async () => {
    await show(<ModelGovernancePage />, model, '?status=approved');
    expect(await screen.findByText('No model matches')).toBeInTheDocument();
  });

  it('shows the small form for lists', async () => {
    await show(
      <EntityModelGovernanceBadge
        summary={{
          score: 72,
          status: 'in-review',
          flags: ['break-glass'],
          tier: 'high',
          assessed: true,
        }}
      />,
    );
    expect(await screen.findByRole('meter')).toHaveAttribute(
      'aria-valuenow',
      '72',
    );
    expect(screen.getByText('In review')).toBeInTheDocument();
    expect(screen.getByText('High risk')).toBeInTheDocument();
  });

  it('switches by isModelGovernanceAvailable', async () => {
    const component = {
      ...model,
      kind: 'Component',
      spec: { ...model.spec, type: 'service' },
    };
    await show(
      <EntitySwitch>
        <EntitySwitch.Case if={isModelGovernanceAvailable}>
          governed
        </EntitySwitch.Case>
        <EntitySwitch.Case>not governed</EntitySwitch.Case>
      </EntitySwitch>,
      component,
    );
    expect(await screen.findByText('not governed')).toBeInTheDocument();
  });
});

describe('isModelGovernanceAvailable', () => {
  const apisWith = (config: ConfigReader) => ({
    get: (ref: { id: string }) =>
      ref.id === configApiRef.id ? config : undefined,
  });

  it('applies to models by default', () => {
    expect(isModelGovernanceAvailable(model)).toBe(true);
    expect(
      isModelGovernanceAvailable({
        ...model,
        kind: 'AiResource',
        spec: { type: 'model' },
      }),
    ).toBe(true);
    expect(
      isModelGovernanceAvailable({ ...model, spec: { type: 'dataset' } }),
    ).toBe(false);
  });

  it('says why a predicate of the config is refused', () => {
    const config = new ConfigReader({
      modelGovernance: { appliesTo: { $unheardOf: [] } },
    });
    expect(() =>
      isModelGovernanceAvailable(model, { apis: apisWith(config) as never }),
    ).toThrow(/modelGovernance\.appliesTo/);
  });
});
