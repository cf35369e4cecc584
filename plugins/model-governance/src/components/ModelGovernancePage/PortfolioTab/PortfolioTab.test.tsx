import type { Entity } from '@backstage/catalog-model';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { MODELS_SIGNAL_CHANNEL } from '@modelgov/backstage-plugin-model-governance-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { modelGovernanceApiRef } from '../../../api';
import {
  baselinePolicy,
  FakeModelGovernanceApi,
  modelEntity,
} from '../../../__testUtils__';
import { FakeSignals } from '../../../__testUtils__/FakeSignals';
import { saveFile } from '../../../download';
import { PortfolioTab } from './PortfolioTab';

// The browser of the tests cannot download.
jest.mock('../../../download', () => ({ saveFile: jest.fn() }));

const SYSTEM = 'system:default/lending';

const textOf = async (file: Blob) =>
  Buffer.from(await file.arrayBuffer()).toString();

function partOf(system: string, entity: Entity): Entity {
  return {
    ...entity,
    spec: { ...entity.spec, system },
    relations: [
      ...(entity.relations ?? []),
      { type: 'partOf', targetRef: system },
    ],
  };
}

function SearchOfUrl() {
  return <output aria-label="search">{useLocation().search}</output>;
}

function setup(options: { count?: number; search?: string } = {}) {
  const { count = 3, search = '' } = options;
  const entities = Array.from({ length: count }, (_, index) => {
    const entity = modelEntity(`model-${index}`, {
      title: `Model ${String(index).padStart(3, '0')}`,
      lifecycle: index === 0 ? 'experimental' : 'production',
    });
    return index === 1 ? partOf(SYSTEM, entity) : entity;
  });
  const api = new FakeModelGovernanceApi({ entities, policy: baselinePolicy });
  const listModels = jest.spyOn(api, 'listModels');
  const signals = new FakeSignals();
  const show = () =>
    renderInTestApp(
      <TestApiProvider
        apis={[
          [modelGovernanceApiRef, api],
          [signalApiRef, signals],
          [catalogApiRef, catalogApiMock({ entities })],
        ]}
      >
        <PortfolioTab />
        <SearchOfUrl />
      </TestApiProvider>,
      {
        initialRouteEntries: [`/${search}`],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
  return {
    api,
    listModels,
    signals,
    show,
    user: userEvent.setup({ delay: null }),
  };
}

const searchOfUrl = () =>
  screen.getByRole('status', { name: 'search' }).textContent;

describe('PortfolioTab', () => {
  it('lists models with score, status, tier and owner', async () => {
    setup().show();
    const row = await screen.findByRole('row', { name: /Model 001/ });
    expect(
      within(row).getByRole('link', { name: 'Model 001' }),
    ).toHaveAttribute('href', '/catalog/default/resource/model-1');
    expect(within(row).getByRole('meter')).toHaveAttribute(
      'aria-valuenow',
      '0',
    );
    expect(row).toHaveTextContent('Unassessed');
    expect(row).toHaveTextContent('High risk, assumed');
    expect(within(row).getByRole('link', { name: 'owners' })).toHaveAttribute(
      'href',
      '/catalog/default/group/owners',
    );
    expect(screen.getByText('3 models')).toBeInTheDocument();
  });

  it('asks the server for what the URL says, and leaves out what the API does not know', async () => {
    const { show, listModels } = setup({
      search:
        '?tier=high&tier=critical&tier=silly&status=unassessed&missing=risk-assessed&text=model&orderBy=score&order=desc',
    });
    show();
    expect(await screen.findByText('3 models')).toBeInTheDocument();
    expect(listModels).toHaveBeenLastCalledWith(
      {
        tier: ['high', 'critical'],
        status: ['unassessed'],
        missing: ['risk-assessed'],
        text: 'model',
        orderBy: 'score',
        order: 'desc',
        limit: 50,
      },
      expect.anything(),
    );
    expect(screen.getByRole('columnheader', { name: /Score/ })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
  });

  it('keeps filters and order in the URL', async () => {
    const { show, user } = setup();
    show();
    await user.click(await screen.findByRole('button', { name: /Lifecycle/ }));
    await user.click(
      await screen.findByRole('option', { name: 'experimental' }),
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(searchOfUrl()).toBe('?lifecycle=experimental'));
    expect(await screen.findByText('One model')).toBeInTheDocument();

    await user.click(screen.getByRole('columnheader', { name: /Status/ }));
    await waitFor(() =>
      expect(searchOfUrl()).toBe(
        '?lifecycle=experimental&orderBy=status&order=asc',
      ),
    );

    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() =>
      expect(searchOfUrl()).toBe('?orderBy=status&order=asc'),
    );
    expect(await screen.findByText('3 models')).toBeInTheDocument();
  });

  it('searches a moment after the last key', async () => {
    const { show, user } = setup();
    show();
    await user.type(
      await screen.findByRole('searchbox', { name: 'Search' }),
      '002',
    );
    await waitFor(() => expect(searchOfUrl()).toBe('?text=002'));
    expect(await screen.findByText('One model')).toBeInTheDocument();
  });

  it('filters by the systems of the catalog', async () => {
    const { show, user, listModels } = setup();
    show();
    await user.click(await screen.findByRole('button', { name: /System/ }));
    await user.click(await screen.findByRole('option', { name: 'lending' }));
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(searchOfUrl()).toBe(`?system=${encodeURIComponent(SYSTEM)}`),
    );
    expect(await screen.findByText('One model')).toBeInTheDocument();
    expect(listModels.mock.lastCall?.[0]).toMatchObject({ system: [SYSTEM] });
  });

  it('exports all pages of what is filtered as CSV', async () => {
    const { api, show, user, listModels } = setup({
      count: 30,
      search: '?lifecycle=production&orderBy=title&order=desc',
    });
    listModels.mockImplementation(query =>
      FakeModelGovernanceApi.prototype.listModels.call(api, {
        ...query,
        limit: Math.min(Number(query.limit), 10),
      }),
    );
    show();
    await screen.findByText('29 models');
    await user.click(screen.getByRole('button', { name: 'Export as CSV' }));
    await waitFor(() =>
      expect(saveFile).toHaveBeenCalledWith('models.csv', expect.any(Blob)),
    );
    const [, file] = jest.mocked(saveFile).mock.lastCall!;
    const [header, first, ...others] = (await textOf(file)).split('\r\n');
    expect(header).toMatch(/^\uFEFFentityRef,title,owner,system,/);
    expect(first).toMatch(
      /^resource:default\/model-29,Model 029,group:default\/owners,/,
    );
    expect(others.filter(Boolean)).toHaveLength(28);
  });

  it('says why there is no CSV', async () => {
    const { api, show, user } = setup();
    show();
    await screen.findByText('3 models');
    jest.mocked(saveFile).mockClear();
    const message = 'The database is away';
    api.fail('listModels', { status: 503, name: 'Error', message });
    await user.click(screen.getByRole('button', { name: 'Export as CSV' }));
    expect(
      await screen.findByText(`The models could not be exported: ${message}`),
    ).toBeInTheDocument();
    expect(saveFile).not.toHaveBeenCalled();
  });

  it('goes through the pages that the server gives', async () => {
    const { show, user, listModels } = setup({ count: 60 });
    show();
    expect(
      await screen.findByRole('row', { name: /Model 000/ }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('row', { name: /Model 055/ }),
    ).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /next/i }));
    expect(
      await screen.findByRole('row', { name: /Model 055/ }),
    ).toBeInTheDocument();
    expect(listModels.mock.lastCall?.[0]).toMatchObject({ cursor: '50' });
  });

  describe('when models change', () => {
    beforeEach(() => {
      jest.useFakeTimers();
    });
    afterEach(() => {
      jest.useRealTimers();
    });

    const tellOften = async (signals: FakeSignals) =>
      act(async () => {
        for (let count = 0; count < 20; count++) {
          signals.tell(MODELS_SIGNAL_CHANNEL);
        }
        await jest.advanceTimersByTimeAsync(5_000);
      });

    it('shows it, fetching once for many changes', async () => {
      const { api, show, signals, listModels } = setup();
      show();
      expect(
        await screen.findByRole('row', { name: /Model 001/ }),
      ).toBeInTheDocument();
      const before = listModels.mock.calls.length;
      api.register(modelEntity('model-9', { title: 'Model 009' }));
      await tellOften(signals);
      expect(
        await screen.findByRole('row', { name: /Model 009/ }),
      ).toBeInTheDocument();
      expect(listModels.mock.calls).toHaveLength(before + 1);
    });

    it('takes nobody back who reads a later page', async () => {
      const { show, signals } = setup({ count: 60 });
      const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
      show();
      await screen.findByRole('row', { name: /Model 000/ });
      await user.click(screen.getByRole('button', { name: /next/i }));
      expect(
        await screen.findByRole('row', { name: /Model 055/ }),
      ).toBeInTheDocument();
      await tellOften(signals);
      expect(
        screen.getByRole('row', { name: /Model 055/ }),
      ).toBeInTheDocument();
    });
  });

  it('says that there are no models yet', async () => {
    setup({ count: 0 }).show();
    expect(await screen.findByText('No models yet')).toBeInTheDocument();
  });

  it('says that no model matches the filters', async () => {
    setup({ search: '?status=approved' }).show();
    expect(await screen.findByText('No model matches')).toBeInTheDocument();
  });

  it('shows what the server said and tries again on demand', async () => {
    const { api, show, user } = setup();
    api.fail('listModels', {
      status: 503,
      name: 'ServiceUnavailableError',
      message: 'The database is away',
    });
    show();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    api.fail('listModels', undefined);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('3 models')).toBeInTheDocument();
  });
});
