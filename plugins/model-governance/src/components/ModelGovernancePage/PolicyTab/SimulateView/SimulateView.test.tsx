import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import { modelGovernanceApiRef } from '../../../../api';
import {
  FakeModelGovernanceApi,
  modelEntity,
  onlyRequirements,
} from '../../../../__testUtils__';
import { PolicyTab } from '../PolicyTab';

const PACK = 'apiVersion: model-governance/v1';

function setup(models = ['one', 'two']) {
  const api = new FakeModelGovernanceApi({
    entities: models.map(name =>
      modelEntity(name, {
        title: `Model ${name}`,
        model: { contacts: { accountable: 'user:default/owner' } },
      }),
    ),
    policy: onlyRequirements('fairness-evaluated'),
  });
  const simulatePolicy = jest.spyOn(api, 'simulatePolicy');
  renderInTestApp(
    <TestApiProvider
      apis={[
        [modelGovernanceApiRef, api],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <PolicyTab />
    </TestApiProvider>,
    {
      initialRouteEntries: ['/?view=simulate'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  const user = userEvent.setup({ delay: null });
  const run = async () =>
    user.click(await screen.findByRole('button', { name: 'Simulate' }));
  return { api, simulatePolicy, user, run };
}

const result = () => screen.findByRole('region', { name: 'Result' });
const pack = () => screen.findByRole('textbox', { name: /^Your policy pack/ });

describe('SimulateView', () => {
  it('says that nothing would change where the policy is the one in force', async () => {
    const { run, simulatePolicy } = setup();
    await run();
    expect(await screen.findByText('Nothing would change')).toBeInTheDocument();
    expect(await result()).toHaveTextContent('Models looked at2');
    expect(simulatePolicy).toHaveBeenCalledWith({ builtIn: [], packs: [] });
  });

  it('tries another day, other built-in packs and a pack of one’s own', async () => {
    const { run, simulatePolicy, user } = setup();
    const day = DateTime.utc().plus({ years: 1 });
    const [month] = await screen.findAllByRole('spinbutton');
    await user.click(month);
    await user.keyboard(day.toFormat('MMddyyyy'));
    await user.click(screen.getByRole('checkbox', { name: 'EU AI Act' }));
    await user.type(await pack(), PACK);
    await run();
    expect(simulatePolicy).toHaveBeenCalledWith({
      asOf: day.toISODate(),
      builtIn: ['eu-ai-act'],
      packs: [PACK],
    });
    expect(await result()).toHaveTextContent(`As of`);
  });

  it('shows how many would go from what to what, which models, and why', async () => {
    const { api, run } = setup();
    const policy = onlyRequirements('owner-named');
    api.simulated = {
      ...policy,
      risk: { ...policy.risk, unassessedTier: 'critical' },
      version: 'baseline@1.1.0+own@1.0.0',
    };
    await run();
    expect(await result()).toHaveTextContent('baseline@1.1.0+own@1.0.0');
    const changed = await screen.findByRole('region', {
      name: 'Models that would change',
    });
    const [first] = within(changed).getAllByRole('listitem');
    expect(
      within(first).getByRole('link', { name: 'Model one' }),
    ).toHaveAttribute('href', '/catalog/default/resource/one');
    expect(first).toHaveTextContent(/Score0 → \d+/);
    expect(first).toHaveTextContent(/met or asked no moreFairness evaluation/);
    expect(first).toHaveTextContent(/Why./);
    const table = screen.getByRole('table', { name: 'By risk tier' });
    expect(
      within(table).getByRole('columnheader', { name: '→ Critical' }),
    ).toBeInTheDocument();
    expect(within(table).getByRole('row', { name: /^High/ })).toHaveTextContent(
      'High2',
    );
  });

  it('shows what is wrong with the pack at its field', async () => {
    const { api, run, user } = setup();
    await user.type(await pack(), PACK);
    const message =
      'Policy pack packs[0] is not valid:\n  requirements[0].weight: Too big';
    api.fail('simulatePolicy', { status: 400, name: 'InputError', message });
    await run();
    await waitFor(async () =>
      expect(await pack()).toHaveAccessibleDescription(
        /packs\[0\] is not valid: requirements\[0\]\.weight: Too big/,
      ),
    );
    expect(await pack()).toBeInvalid();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says why the simulation failed, and tries again', async () => {
    const { api, run, user } = setup();
    const message = 'The database is away';
    api.fail('simulatePolicy', { status: 503, name: 'Error', message });
    await run();
    expect(await screen.findByRole('alert')).toHaveTextContent(message);
    api.fail('simulatePolicy', undefined);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing would change')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('goes on where there are more models than one answer looks at', async () => {
    const { run, simulatePolicy, user } = setup();
    const answer = {
      policy: { version: 'baseline@1.1.0', digest: 'sha256:00' },
      at: new Date().toISOString(),
      models: 5000,
      changed: 0,
      transitions: { status: [], tier: [], level: [] },
      meanScoreChange: 0,
      items: [],
    };
    simulatePolicy
      .mockResolvedValueOnce({ ...answer, nextCursor: 'behind' })
      .mockResolvedValueOnce({ ...answer, models: 20 });
    await run();
    expect(await result()).toHaveTextContent('5000, and there are more');
    await user.click(
      screen.getByRole('button', { name: 'Go on with more models' }),
    );
    await waitFor(async () =>
      expect(await result()).toHaveTextContent('Models looked at5020'),
    );
    expect(simulatePolicy).toHaveBeenLastCalledWith(
      expect.objectContaining({ cursor: 'behind' }),
    );
  });

  it('shows twenty changed models first, and the others on demand', async () => {
    const names = Array.from({ length: 23 }, (_, index) => `m${index}`);
    const { api, run, user } = setup(names);
    api.simulated = onlyRequirements('owner-named');
    await run();
    const changed = await screen.findByRole('region', {
      name: 'Models that would change',
    });
    expect(within(changed).getAllByRole('listitem')).toHaveLength(20);
    await user.click(
      within(changed).getByRole('button', { name: 'Show 3 more' }),
    );
    expect(within(changed).getAllByRole('listitem')).toHaveLength(23);
  });

  it('says that there are no models', async () => {
    const { run } = setup([]);
    await run();
    expect(await screen.findByText('No models')).toBeInTheDocument();
  });
});
