import type { Entity } from '@backstage/catalog-model';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  baselinePolicy,
  FakeModelGovernanceApi,
  modelEntity,
  renderWithModel,
} from '../../__testUtils__';
import { EntityDatasetGovernanceCard } from './EntityDatasetGovernanceCard';

const COMPLETE = {
  'modelgov.io/classification': 'confidential',
  'modelgov.io/personal-data': 'special-categories',
  'modelgov.io/lawful-basis': 'contract',
  'modelgov.io/consent': 'form 12',
  'modelgov.io/retention': 'P2Y',
  'modelgov.io/access': 'by request',
  'modelgov.io/license': 'internal',
  'modelgov.io/origin': 'https://data.example.com/loans',
};

function dataset(
  annotations: Record<string, string>,
  models: readonly string[] = [],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'loans', namespace: 'default', annotations },
    spec: { type: 'dataset', owner: 'owners' },
    relations: models.map(name => ({
      type: 'dependencyOf',
      targetRef: `resource:default/${name}`,
    })),
  };
}

async function show(
  entity: Entity,
  prepare: (api: FakeModelGovernanceApi) => void = () => {},
  models: string[] = [],
) {
  const api = new FakeModelGovernanceApi({
    entities: models.map(name => modelEntity(name, { title: `Model ${name}` })),
    policy: baselinePolicy,
  });
  prepare(api);
  renderWithModel(<EntityDatasetGovernanceCard />, { api, entity });
  await screen.findByRole('heading', { name: 'Data governance' });
  return api;
}

describe('EntityDatasetGovernanceCard', () => {
  it('shows what a dataset states, and that nothing is missing', async () => {
    await show(dataset(COMPLETE));
    expect(
      await screen.findByText('Answers all that is asked of datasets'),
    ).toBeInTheDocument();
    const read = (name: string) =>
      screen.getByText(name).closest('dt')?.nextElementSibling;
    expect(read('Classification')).toHaveTextContent('confidential');
    expect(read('Personal data')).toHaveTextContent('Yes, special categories');
    expect(read('Lawful basis')).toHaveTextContent('contract');
    expect(read('Consent')).toHaveTextContent('form 12');
    expect(read('Retention')).toHaveTextContent('P2Y');
    expect(read('Licence')).toHaveTextContent('internal');
    expect(
      screen.getByRole('link', { name: /data\.example\.com/ }),
    ).toHaveAttribute('href', 'https://data.example.com/loans');
    expect(screen.getByRole('link', { name: 'owners' })).toBeInTheDocument();
    expect(
      screen.queryByRole('list', { name: 'What is missing' }),
    ).not.toBeInTheDocument();
  });

  it('says what is missing, where it is stated and how to add it', async () => {
    await show(
      dataset({
        'modelgov.io/access': 'recruiters',
        'backstage.io/edit-url': 'https://git.example.com/loans.yaml',
      }),
    );
    const missing = await screen.findByRole('list', {
      name: 'What is missing',
    });
    expect(screen.getByText('3 requirements are open')).toBeInTheDocument();
    const [permitted, , sourced] = within(missing).getAllByRole('listitem');
    expect(
      within(permitted).getByRole('img', { name: 'Missing' }),
    ).toBeInTheDocument();
    expect(permitted).toHaveTextContent(
      'Nothing states: Lawful basis (modelgov.io/lawful-basis), Consent (modelgov.io/consent)',
    );
    expect(sourced).toHaveTextContent(
      'Nothing states: Origin (modelgov.io/origin), Licence (modelgov.io/license)',
    );
    expect(sourced).toHaveTextContent('under which licence it may be used?');
    expect(sourced).toHaveTextContent('ask legal before the data is used');
    expect(
      screen.getByRole('link', { name: /Edit the dataset/ }),
    ).toHaveAttribute('href', 'https://git.example.com/loans.yaml');
  });

  it('tells of an annotation that cannot be read, and counts it as missing', async () => {
    await show(dataset({ ...COMPLETE, 'modelgov.io/personal-data': 'maybe' }));
    expect(
      await screen.findByText('One requirement is open'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/cannot be read and counts as not stated/),
    ).toHaveTextContent('must be one of no, yes, special-categories');
  });

  it('misses no lawful basis where there is no personal data', async () => {
    const { 'modelgov.io/lawful-basis': _basis, ...rest } = COMPLETE;
    await show(dataset({ ...rest, 'modelgov.io/personal-data': 'no' }));
    expect(
      await screen.findByText('Answers all that is asked of datasets'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Lawful basis')).not.toBeInTheDocument();
  });

  it('shows the models made with it that the reader may see, bit by bit', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `m${index}`);
    await show(dataset(COMPLETE, [...names, 'hidden']), undefined, names);
    const region = await screen.findByRole('region', {
      name: 'Models made with it',
    });
    const items = async () => within(region).findAllByRole('listitem');
    expect(await items()).toHaveLength(5);
    expect(
      within(region).getByText('30 of them are not approved.'),
    ).toBeInTheDocument();
    const [first] = await items();
    expect(within(first).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/resource/m0',
    );
    expect(within(first).getByRole('meter')).toBeInTheDocument();
    await userEvent.click(
      within(region).getByRole('button', { name: 'Show 20 more' }),
    );
    expect(await items()).toHaveLength(25);
    expect(within(region).getByText('25 of 30')).toBeInTheDocument();
    await userEvent.click(
      within(region).getByRole('button', { name: 'Show 5 more' }),
    );
    expect(await items()).toHaveLength(30);
    await userEvent.click(
      within(region).getByRole('button', { name: 'Show fewer' }),
    );
    expect(await items()).toHaveLength(5);
  });

  it('says that no model is made with it', async () => {
    await show(dataset(COMPLETE, ['hidden']));
    expect(
      await screen.findByText(
        'No model that you may see is made with this dataset.',
      ),
    ).toBeInTheDocument();
  });

  it('says that the reader may read neither policy nor models, and shows the rest', async () => {
    const refusal = { status: 403, name: 'NotAllowedError', message: 'No' };
    await show(dataset(COMPLETE, ['hidden']), api => {
      api.fail('getPolicy', refusal);
      api.fail('getModelsByRefs', refusal);
    });
    expect(
      await screen.findByText(/You may not read the policy/),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('You may not see models.'),
    ).toBeInTheDocument();
    expect(screen.getByText('confidential')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says what went wrong, and tries again', async () => {
    const failure = {
      status: 503,
      name: 'ServiceUnavailableError',
      message: 'Come back later',
    };
    const api = await show(dataset(COMPLETE), fake =>
      fake.fail('getPolicy', failure),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(failure.message);
    api.fail('getPolicy', undefined);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Answers all that is asked of datasets'),
    ).toBeInTheDocument();
  });
});
