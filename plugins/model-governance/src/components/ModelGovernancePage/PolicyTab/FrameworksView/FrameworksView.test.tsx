import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { modelGovernanceApiRef } from '../../../../api';
import {
  baselinePolicy,
  FakeModelGovernanceApi,
  modelEntity,
  onlyRequirements,
} from '../../../../__testUtils__';
import { PolicyTab } from '../PolicyTab';

function setup(
  search: string,
  options: {
    policy?: typeof baselinePolicy;
    prepare?: (api: FakeModelGovernanceApi) => void;
  } = {},
) {
  const { policy = baselinePolicy, prepare } = options;
  const api = new FakeModelGovernanceApi({
    entities: [modelEntity('one'), modelEntity('two')],
    policy,
  });
  prepare?.(api);
  renderInTestApp(
    <TestApiProvider apis={[[modelGovernanceApiRef, api]]}>
      <PolicyTab />
    </TestApiProvider>,
    { initialRouteEntries: [`/${search}`] },
  );
  return { api, user: userEvent.setup({ delay: null }) };
}

async function place(id: string) {
  const list = await screen.findByRole('list', { name: /^Places of/ });
  return within(list).getByText(id).closest('li') ?? list;
}

describe('FrameworksView', () => {
  it('shows for each place who speaks to it and how many models answer how', async () => {
    setup('?view=frameworks&framework=eu-ai-act');
    const art10 = await place('Art. 10');
    expect(
      within(art10).getByRole('group', { name: 'Answers for Art. 10' }),
    ).toHaveTextContent(/ 2$/);
    expect(art10).toHaveTextContent('Fairness evaluation');
    expect(
      screen.getByText(/^2 models are counted, each by its worst answer/),
    ).toBeInTheDocument();
  });

  it('shows the places to which no requirement speaks as such', async () => {
    setup('?view=frameworks', {
      policy: {
        ...onlyRequirements('data-recorded'),
        frameworks: [
          {
            id: 'eu-ai-act',
            title: 'EU AI Act',
            references: [
              { id: 'Art. 10', title: 'Data and data governance' },
              { id: 'Art. 113', title: 'Entry into force' },
            ],
          },
        ],
      },
    });
    const art113 = await place('Art. 113');
    expect(art113).toHaveTextContent('No requirement speaks to this place.');
    expect(
      screen.getByText('1 of 2 places are spoken to by a requirement.'),
    ).toBeInTheDocument();
  });

  it('goes from one framework to another', async () => {
    const { user } = setup('?view=frameworks&framework=eu-ai-act');
    await user.click(await screen.findByRole('button', { name: /Framework/ }));
    await user.click(
      await screen.findByRole('option', { name: /^NIST AI Risk/ }),
    );
    expect(await place('MEASURE 2.11')).toHaveTextContent(
      'Fairness evaluation',
    );
  });

  it('says that the policy names no framework', async () => {
    setup('?view=frameworks', {
      policy: { ...baselinePolicy, frameworks: [] },
    });
    expect(
      await screen.findByText('The policy names no framework'),
    ).toBeInTheDocument();
  });

  it('says why the coverage cannot be loaded, and tries again', async () => {
    const { api, user } = setup('?view=frameworks', {
      prepare: fake =>
        fake.fail('getPolicyCoverage', {
          status: 503,
          name: 'Error',
          message: 'The database is away',
        }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    api.fail('getPolicyCoverage', undefined);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('list', { name: /^Places of/ }),
    ).toBeInTheDocument();
  });
});
