import {
  REGISTRY_FACTS_FIELD,
  type RegistryFacts,
} from '@modelgov/backstage-plugin-model-governance-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  assessedApi,
  CREDIT_MODEL,
  currentSearch,
  modelEntity,
  oneSignature,
  registryOf,
  renderWithModel,
  signOff,
  type FakeModelGovernanceApi,
} from '../../../__testUtils__';
import { announceModelChange } from '../../../state';
import { EntityModelGovernanceContent } from '../EntityModelGovernanceContent';

const DIGEST = `sha256:${'ab'.repeat(32)}`;
const NEXT_DIGEST = `sha256:${'cd'.repeat(32)}`;

const TWO = registryOf(
  [
    {
      version: '3.3.0',
      digest: NEXT_DIGEST,
      url: 'https://mlflow.example.com/models/loan-default-risk/versions/15',
      aliases: ['challenger'],
      stage: 'Staging',
      run: { id: 'run-15', url: 'https://mlflow.example.com/runs/15' },
      createdBy: 'builder',
      createdAt: '2026-02-20T00:00:00.000Z',
      metrics: [
        { name: 'auc', value: 0.82, dataset: 'loans', split: 'test' },
        { name: 'loss', value: 0.5 },
      ],
      datasets: [{ name: 'loans', digest: '2' }],
      parameters: [
        { name: 'depth', value: '6' },
        { name: 'rate', value: '0.1' },
      ],
      sections: ['limitations'],
      license: 'proprietary',
    },
    {
      version: '3.2.0',
      createdAt: '2026-01-20T00:00:00.000Z',
      metrics: [
        { name: 'auc', value: 0.8, dataset: 'loans', split: 'test' },
        { name: 'loss', value: 0.5 },
      ],
      datasets: [{ name: 'loans', digest: '1' }],
      parameters: [{ name: 'depth', value: '6' }],
    },
  ],
  [{ name: 'scoring', environment: 'eu-1', version: '3.2.0' }],
);

function modelOf(registry?: RegistryFacts) {
  return modelEntity('loan-default-risk', {
    model: {
      version: '3.2.0',
      digest: DIGEST,
      useCases: [{ name: 'lending', intendedPurpose: 'Rank applications.' }],
      ...(registry && { [REGISTRY_FACTS_FIELD]: JSON.stringify(registry) }),
    },
  });
}

async function setup(
  options: {
    registry?: RegistryFacts;
    search?: string;
    prepare?: (api: FakeModelGovernanceApi) => Promise<unknown> | void;
  } = {},
) {
  const { search = '', prepare } = options;
  const registry = 'registry' in options ? options.registry : TWO;
  const entity = modelOf(registry);
  const api = await assessedApi(entity, oneSignature);
  await prepare?.(api);
  renderWithModel(<EntityModelGovernanceContent />, {
    api,
    entity,
    search: `?view=versions${search}`,
  });
  return { api, user: userEvent.setup({ delay: null }) };
}

const approve = (api: FakeModelGovernanceApi) =>
  signOff(api, CREDIT_MODEL, { version: '3.2.0' });
const rowOf = (version: RegExp) => screen.findByRole('row', { name: version });
const region = (name: string) => screen.findByRole('region', { name });

describe('the versions of a model', () => {
  it('are listed with what they are, who tells of them and where they stand', async () => {
    await setup({ prepare: approve });
    const current = await rowOf(/^3\.2\.0/);
    expect(current).toHaveTextContent('Current');
    expect(current).toHaveTextContent('Live');
    expect(current).toHaveTextContent('Approved');
    expect(current).toHaveTextContent('scoring');
    expect(
      within(current).getByRole('button', {
        name: 'Copy the digest of 3.2.0',
      }),
    ).toBeInTheDocument();

    const next = await rowOf(/^3\.3\.0/);
    expect(next).toHaveTextContent('Alias challenger');
    expect(next).toHaveTextContent('Stage Staging');
    expect(next).toHaveTextContent('by builder');
    expect(next).toHaveTextContent('Never signed');
    expect(
      within(next).getByRole('link', { name: /^Told by mlflow\/prod/ }),
    ).toHaveAttribute(
      'href',
      'https://mlflow.example.com/models/loan-default-risk/versions/15',
    );
    expect(
      within(next).getByRole('link', { name: /^Run run-15/ }),
    ).toHaveAttribute('href', 'https://mlflow.example.com/runs/15');
  });

  it('tell what was decided about those that the entity names no more', async () => {
    await setup({
      prepare: async api => {
        await approve(api);
        const later = modelOf(TWO);
        later.spec = {
          ...later.spec,
          model: {
            version: '3.3.0',
            digest: NEXT_DIGEST,
            useCases: [
              { name: 'lending', intendedPurpose: 'Rank applications.' },
            ],
            [REGISTRY_FACTS_FIELD]: JSON.stringify(TWO),
          },
        };
        api.register(later);
        await signOff(api, CREDIT_MODEL, { version: '3.3.0' });
      },
    });
    const earlier = await rowOf(/^3\.2\.0/);
    expect(earlier).toHaveTextContent('Approved');
    expect(earlier).toHaveTextContent('Superseded');
    expect(earlier).toHaveTextContent('Risk officer: someone');
    expect(earlier).toHaveTextContent('Uses: lending');
  });

  it('say so where there is one only, and no registry', async () => {
    await setup({ registry: undefined });
    expect(
      await screen.findByText('There is only one version'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^No registry and no document tells of this model/),
    ).toBeInTheDocument();
    expect(await rowOf(/^3\.2\.0/)).toHaveTextContent('Told by no source');
    expect(
      screen.queryByRole('button', { name: /^Before/ }),
    ).not.toBeInTheDocument();
  });

  it('show fifty by pages, and names of any length', async () => {
    const long = `release-${'of-a-very-long-name-'.repeat(20)}`;
    const { user } = await setup({
      registry: registryOf([
        { version: long, createdAt: '2027-01-01T00:00:00.000Z' },
        ...Array.from({ length: 50 }, (_, index) => ({
          version: `1.${index}.0`,
          createdAt: '2025-01-01T00:00:00.000Z',
        })),
      ]),
    });
    expect(await rowOf(new RegExp(`^${long}`))).toBeInTheDocument();
    expect(await rowOf(/^1\.49\.0/)).toBeInTheDocument();
    expect(screen.queryByRole('row', { name: /^1\.0\.0/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /next/i }));
    await user.click(screen.getByRole('button', { name: /next/i }));
    expect(await rowOf(/^1\.0\.0/)).toBeInTheDocument();
  });

  it('are fetched again on demand, where they could not be', async () => {
    const { api, user } = await setup({
      prepare: fake =>
        fake.fail('getVersions', {
          status: 503,
          name: 'ServiceUnavailableError',
          message: 'The database is away',
        }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    api.fail('getVersions', undefined);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rowOf(/^3\.3\.0/)).toBeInTheDocument();
  });
});

describe('the comparison of two versions', () => {
  const COMPARED = '&from=3.2.0&to=3.3.0';

  it('is chosen by keyboard and kept in the URL', async () => {
    const { user } = await setup();
    for (const [side, version] of [
      [/Before/, '3.2.0'],
      [/After/, '3.3.0'],
    ] as const) {
      (await screen.findByRole('button', { name: side })).focus();
      await user.keyboard('{Enter}');
      (await screen.findByRole('option', { name: version })).focus();
      await user.keyboard('{Enter}');
    }
    expect(currentSearch()).toBe(`?view=versions${COMPARED}`);
    expect(
      await screen.findByRole('group', { name: '3.2.0 and 3.3.0' }),
    ).toBeInTheDocument();

    await user.click(
      screen.getByRole('button', { name: 'Swap the two versions' }),
    );
    expect(
      await screen.findByRole('group', { name: '3.3.0 and 3.2.0' }),
    ).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Close the comparison' }),
    );
    expect(currentSearch()).toBe('?view=versions');
  });

  it('with the current one is a button away', async () => {
    const { user } = await setup();
    await user.click(
      await screen.findByRole('button', { name: 'Compare 3.3.0 with 3.2.0' }),
    );
    expect(currentSearch()).toBe(`?view=versions${COMPARED}`);
  });

  it('says first which sign-offs go stale, and by which facts', async () => {
    await setup({ search: COMPARED, prepare: approve });
    const comparison = await screen.findByRole('group', {
      name: '3.2.0 and 3.3.0',
    });
    const [first] = within(comparison).getAllByRole('region');
    expect(first).toHaveAccessibleName('Sign-offs');
    const use = within(first).getByRole('listitem', { name: 'lending' });
    expect(use).toHaveTextContent('Goes stale');
    expect(use).toHaveTextContent('3.3.0 has to be signed anew.');
    expect(use).toHaveTextContent('since then changed: version, digest');
    expect(use).toHaveTextContent('Risk officer: someone');
    const digest = within(use).getByRole('row', { name: /^digest/ });
    expect(digest).toHaveTextContent(NEXT_DIGEST);
    expect(digest).toHaveTextContent('Not allowed by a change plan');
  });

  it('says that there is nothing to go stale where nobody signed', async () => {
    await setup({ search: COMPARED });
    expect(await region('Sign-offs')).toHaveTextContent(
      '3.2.0 has no approval in force that could go stale.',
    );
  });

  it('shows by words and signs what differs, and hides what does not', async () => {
    const { user } = await setup({ search: COMPARED });
    const metrics = await region('Metrics');
    expect(
      within(metrics).getByRole('row', { name: /^auc/ }),
    ).toHaveTextContent('0.80.82+0.02');
    expect(within(metrics).queryByRole('row', { name: /^loss/ })).toBeNull();
    expect(metrics).toHaveTextContent('One more is the same in both.');
    expect(
      within(await region('Datasets')).getByRole('row', { name: /^loans/ }),
    ).toHaveTextContent('Changed');
    expect(
      within(await region('Parameters')).getByRole('row', { name: /^rate/ }),
    ).toHaveTextContent('—0.1Only of 3.3.0');
    expect(
      within(await region('Model card')).getByRole('row', {
        name: /^Limitations/,
      }),
    ).toHaveTextContent('—ThereOnly of 3.3.0');
    expect(
      within(await region('Version')).getByRole('row', { name: /^Licence/ }),
    ).toHaveTextContent('—proprietaryOnly of 3.3.0');
    expect(await region('Evidence')).toHaveTextContent(
      'No source states anything of either version.',
    );

    await user.click(screen.getByRole('switch', { name: 'Only what differs' }));
    expect(
      await within(metrics).findByRole('row', { name: /^loss/ }),
    ).toHaveTextContent('Same');
  });

  it('names a version of the URL that nobody knows', async () => {
    await setup({ search: '&from=3.2.0&to=9.9.9' });
    expect(
      await screen.findByText('Version 9.9.9 is not known of this model.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Metrics' })).toBeNull();
  });

  it('is not of a version with itself', async () => {
    await setup({ search: '&from=3.2.0&to=3.2.0' });
    expect(
      await screen.findByText('Choose two different versions.'),
    ).toBeInTheDocument();
  });

  it('is fetched again on demand, where it could not be', async () => {
    const { api, user } = await setup({
      search: COMPARED,
      prepare: fake =>
        fake.fail('compareVersions', {
          status: 503,
          name: 'ServiceUnavailableError',
          message: 'The database is away',
        }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    api.fail('compareVersions', undefined);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await region('Metrics')).toBeInTheDocument();
  });

  it('moves when somebody signs on this page', async () => {
    const { api } = await setup({ search: COMPARED });
    expect(await region('Sign-offs')).toHaveTextContent('Nothing in force');
    await approve(api);
    act(() => announceModelChange(CREDIT_MODEL));
    await waitFor(async () =>
      expect(await region('Sign-offs')).toHaveTextContent('Goes stale'),
    );
  });
});
