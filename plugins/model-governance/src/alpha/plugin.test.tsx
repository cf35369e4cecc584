import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { JsonObject } from '@backstage/types';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { modelGovernanceApiRef } from '../api';
import {
  baselinePolicy,
  FakeModelGovernanceApi,
  modelEntity,
  ownerGroup,
} from '../__testUtils__';
import modelGovernancePlugin from './index';

const model = modelEntity('ranking-model', { title: 'Ranking' });
const dataset = {
  ...modelEntity('applications'),
  spec: { ...model.spec, type: 'dataset' },
};

const component = {
  ...model,
  kind: 'Component',
  metadata: { name: 'desk', namespace: 'default' },
  spec: { ...model.spec, type: 'service' },
  relations: [
    { type: 'dependsOn', targetRef: 'resource:default/ranking-model' },
  ],
};

function show(path: string, config: JsonObject = {}) {
  const api = new FakeModelGovernanceApi({
    entities: [model],
    policy: baselinePolicy,
  });
  return renderTestApp({
    initialRouteEntries: [path],
    config: {
      app: { baseUrl: 'http://localhost' },
      backend: { baseUrl: 'http://localhost' },
      ...config,
    },
    features: [catalogPlugin, modelGovernancePlugin],
    apis: [
      [modelGovernanceApiRef, api],
      [
        catalogApiRef,
        catalogApiMock({ entities: [model, dataset, component, ownerGroup] }),
      ],
    ],
  });
}

describe('model governance in the new frontend system', () => {
  it('puts the card on the overview of a model, and its link leads to the tab', async () => {
    show('/catalog/default/resource/ranking-model');
    expect(
      await screen.findByRole('heading', { name: 'Governance' }),
    ).toBeInTheDocument();
    expect(await screen.findByRole('meter')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: /View scorecard/ }));
    expect(
      await screen.findByRole('region', { name: 'Where this model stands' }),
    ).toBeInTheDocument();
  });

  it('shows on a component the models that it uses', async () => {
    show('/catalog/default/component/desk');
    expect(
      await screen.findByRole('heading', { name: 'Models this uses' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('One of these models is not approved.'),
    ).toBeInTheDocument();
  });

  it('shows on a dataset what it states and the models made with it', async () => {
    show('/catalog/default/resource/applications');
    expect(
      await screen.findByRole('heading', { name: 'Data governance' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('3 requirements are open'),
    ).toBeInTheDocument();
  });

  it('leaves other entities alone', async () => {
    show('/catalog/default/resource/applications');
    expect(
      await screen.findByRole('heading', { name: 'About' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Governance' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('tab', { name: 'Governance' }),
    ).not.toBeInTheDocument();
  });

  it('shows the portfolio and the policy', async () => {
    show('/model-governance');
    expect(
      await screen.findByRole('row', { name: /Ranking/ }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Policy' }));
    expect(
      await screen.findByRole('region', { name: 'Policy in force' }),
    ).toBeInTheDocument();
  });

  it('keeps the filters of a link to the page', async () => {
    show('/model-governance?status=approved');
    expect(await screen.findByText('No model matches')).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Models' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('applies to what modelGovernance.appliesTo says', async () => {
    const config = {
      modelGovernance: {
        appliesTo: { kind: 'Resource', 'spec.type': 'dataset' },
      },
    };
    const { unmount } = show('/catalog/default/resource/applications', config);
    expect(
      await screen.findByRole('heading', { name: 'Governance' }),
    ).toBeInTheDocument();
    unmount();

    show('/catalog/default/resource/ranking-model', config);
    expect(
      await screen.findByRole('heading', { name: 'About' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Governance' }),
    ).not.toBeInTheDocument();
  });
});
