import type { Entity } from '@backstage/catalog-model';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import {
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  REGISTRY_FACTS_FIELD,
  type RegistryFacts,
} from '@modelgov/backstage-plugin-model-governance-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  baselinePolicy,
  FakeModelGovernanceApi,
  modelEntity,
  renderWithModel,
} from '../../../__testUtils__';
import { LineageView } from './LineageView';

const LOANS: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'loans',
    namespace: 'default',
    title: 'Loan applications',
    annotations: { 'modelgov.io/classification': 'confidential' },
  },
  spec: { type: 'dataset', owner: 'owners' },
};

const DESK: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'desk', namespace: 'default', title: 'Credit desk' },
  spec: { type: 'service' },
};

const REGISTRY: RegistryFacts = {
  sources: [
    { id: 'mlflow/prod', kind: 'registry', name: 'ranking', url: undefined },
  ],
  versions: [
    {
      version: '3.2.0',
      source: 'mlflow/prod',
      datasets: [
        { name: 'Bureau Scores', digest: 'a1b2', url: 'https://x.example.com' },
        { name: 'holdout', role: 'test' },
      ],
    },
    { version: '1', source: 'mlflow/prod', datasets: [{ name: 'earlier' }] },
  ],
  deployments: [
    {
      name: 'ranking-eu',
      environment: 'prod/lending',
      version: '3.2.0',
      url: 'https://ranking.example.com',
      since: '2026-01-05T10:00:00.000Z',
    },
  ],
};

function model(spec: object = {}): Entity {
  const entity = modelEntity('ranking');
  return {
    ...entity,
    spec: {
      ...entity.spec,
      model: JSON.parse(
        JSON.stringify({
          version: '3.2.0',
          baseModel: 'base',
          datasets: [
            { ref: 'loans', role: 'training' },
            { ref: 'bureau-scores', role: 'training' },
          ],
          [REGISTRY_FACTS_FIELD]: JSON.stringify(REGISTRY),
          ...spec,
        }),
      ),
    },
    relations: [
      { type: 'dependsOn', targetRef: 'resource:default/base' },
      { type: 'dependsOn', targetRef: 'resource:default/loans' },
      { type: 'dependsOn', targetRef: 'api:default/rates' },
      { type: 'dependencyOf', targetRef: 'component:default/desk' },
      { type: 'dependencyOf', targetRef: 'resource:default/derived' },
    ],
  };
}

function show(
  entity: Entity = model(),
  options: {
    graph?: boolean;
    prepare?: (api: FakeModelGovernanceApi) => void;
    catalog?: Partial<ReturnType<typeof catalogApiMock>>;
  } = {},
) {
  const { graph, prepare, catalog } = options;
  const api = new FakeModelGovernanceApi({
    entities: [
      modelEntity('base', { title: 'Base' }),
      modelEntity('derived', { title: 'Derived' }),
    ],
    policy: baselinePolicy,
  });
  prepare?.(api);
  const known = catalogApiMock({ entities: [LOANS, DESK, entity] });
  renderWithModel(
    <TestApiProvider
      apis={[
        [catalogApiRef, Object.assign(known, catalog)],
        ...(graph
          ? [[catalogGraphApiRef, new DefaultCatalogGraphApi()] as const]
          : []),
      ]}
    >
      <LineageView />
    </TestApiProvider>,
    { api, entity },
  );
  return api;
}

// The graph measures its texts, which the DOM of tests cannot.
beforeAll(() => {
  Object.defineProperty(window.SVGElement.prototype, 'getBBox', {
    value: () => ({ width: 100, height: 100 }),
    configurable: true,
  });
});

const group = (name: string) => screen.findByRole('group', { name });

describe('LineageView', () => {
  it('shows the base model and how it stands', async () => {
    show();
    const base = await group('Base model');
    expect(
      await within(base).findByRole('link', { name: /Base/ }),
    ).toHaveAttribute('href', '/catalog/default/resource/base');
    expect(within(base).getByText('Unassessed')).toBeInTheDocument();
  });

  it('shows the datasets by role with what they leave open', async () => {
    show();
    const training = await group('Datasets: training');
    const [loans] = within(training).getAllByRole('listitem');
    expect(
      within(loans).getByRole('link', { name: /Loan applications/ }),
    ).toHaveAttribute('href', '/catalog/default/resource/loans');
    expect(
      await within(loans).findByText('3 requirements are open'),
    ).toBeInTheDocument();
    const details = within(loans).getByRole('button', {
      name: 'Details: Loan applications',
    });
    details.focus();
    await userEvent.keyboard('{Enter}');
    expect(
      within(loans).getByRole('list', { name: 'What is missing' }),
    ).toHaveTextContent('Nothing states: Origin (modelgov.io/origin)');
  });

  it('says that a dataset of a registry is not in the catalog, and how to register it', async () => {
    show();
    const training = await group('Datasets: training');
    const [, bureau] = within(training).getAllByRole('listitem');
    expect(bureau).toHaveTextContent('Not in the catalog');
    expect(bureau).toHaveTextContent('Called Bureau Scores by mlflow/prod');
    expect(bureau).toHaveTextContent('Digest a1b2');
    await userEvent.click(
      within(bureau).getByRole('button', {
        name: 'Register it: resource:default/bureau-scores',
      }),
    );
    expect(bureau).toHaveTextContent('name: "bureau-scores"');
    expect(bureau).toHaveTextContent('modelgov.io/personal-data');
  });

  it('shows what only the registry names, of this version', async () => {
    show();
    const named = await group('Also named by registries and documents');
    expect(named).toHaveTextContent('Called holdout by mlflow/prod');
    expect(named).not.toHaveTextContent('earlier');
    expect(named).not.toHaveTextContent('Bureau');
  });

  it('shows what else it depends on, what uses it and where it runs', async () => {
    show();
    expect(
      within(await group('Also depends on')).getByRole('link'),
    ).toHaveAttribute('href', '/catalog/default/api/rates');
    const used = screen.getByRole('list', { name: 'Used by' });
    expect(
      within(used).getByRole('link', { name: /Credit desk/ }),
    ).toHaveAttribute('href', '/catalog/default/component/desk');
    expect(used).toHaveTextContent('Component, service');
    expect(await within(used).findByText('Unassessed')).toBeInTheDocument();
    const runs = screen.getByRole('list', { name: 'Runs in' });
    expect(within(runs).getByRole('link')).toHaveAttribute(
      'href',
      'https://ranking.example.com',
    );
    expect(runs).toHaveTextContent('prod/lending');
    expect(runs).toHaveTextContent('Jan 5, 2026');
  });

  it('says what is not known', async () => {
    const entity = { ...modelEntity('ranking'), relations: [] };
    show(entity);
    expect(await screen.findByText('No dataset is named')).toBeInTheDocument();
    expect(screen.getByText('Made from no other model')).toBeInTheDocument();
    expect(
      screen.getByText('Nothing in the catalog depends on this model.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('No registry and no document tells where it runs.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Graph' }),
    ).not.toBeInTheDocument();
  });

  it('leaves out what is asked where the reader may not read the policy', async () => {
    show(model(), {
      prepare: api =>
        api.fail('getPolicy', {
          status: 403,
          name: 'NotAllowedError',
          message: 'No',
        }),
    });
    expect(
      await screen.findByText(/You may not read the policy/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/requirements are open/)).toBeNull();
  });

  it('says what went wrong, and tries again', async () => {
    const getEntitiesByRefs = jest
      .fn()
      .mockRejectedValueOnce(new Error('The catalog is away'))
      .mockResolvedValue({ items: [undefined, LOANS] });
    show(model(), { catalog: { getEntitiesByRefs } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The catalog is away',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await group('Datasets: training')).toBeInTheDocument();
  });

  it("draws the catalog's graph where its plugin is installed", async () => {
    show(model(), { graph: true });
    expect(
      await screen.findByRole('heading', { name: 'Graph' }),
    ).toBeInTheDocument();
    const nodes = await screen.findAllByTestId('node');
    expect(nodes.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('ranking'),
      expect.stringContaining('Loan applications'),
      expect.stringContaining('Credit desk'),
    ]);
  });

  it('draws no graph where nothing that it would show is in the catalog', async () => {
    const bare = model({ baseModel: undefined, datasets: [{ ref: 'gone' }] });
    const dependsOn = { type: 'dependsOn', targetRef: 'resource:default/gone' };
    show({ ...bare, relations: [dependsOn] }, { graph: true });
    expect(await screen.findByText('Not in the catalog')).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Graph' }),
    ).not.toBeInTheDocument();
  });
});
