import { signalChannelOf } from '@modelgov/backstage-plugin-model-governance-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  baselinePolicy,
  FakeModelGovernanceApi,
  modelEntity,
  onlyRequirements,
  renderWithModel,
} from '../../__testUtils__';
import { FakeSignals } from '../../__testUtils__/FakeSignals';
import { EntityModelGovernanceCard } from './EntityModelGovernanceCard';

const entity = modelEntity('ranking-model', {
  model: { version: '3.2.0', useCases: [{ name: 'ranking' }] },
});
const REF = 'resource:default/ranking-model';

function setup(
  options: {
    requirements?: string[];
    prepare?: (api: FakeModelGovernanceApi) => void;
    denied?: string[];
    subject?: typeof entity;
  } = {},
) {
  const { requirements, prepare, denied, subject = entity } = options;
  const policy = requirements
    ? onlyRequirements(...requirements)
    : baselinePolicy;
  const api = new FakeModelGovernanceApi({ entities: [subject], policy });
  prepare?.(api);
  renderWithModel(<EntityModelGovernanceCard />, {
    api,
    entity: subject,
    denied,
  });
  return api;
}

describe('EntityModelGovernanceCard', () => {
  it('shows that the scorecard is being fetched', async () => {
    setup();
    expect(
      screen.getByRole('status', { name: 'Loading the governance scorecard' }),
    ).toBeInTheDocument();
    expect(await screen.findByRole('meter')).toBeInTheDocument();
  });

  it('shows score, status, assumed tier, owner and version of a model that nobody assessed', async () => {
    setup();
    const ring = await screen.findByRole('meter', { name: 'Governance score' });
    expect(ring).toHaveAttribute('aria-valuenow', '0');
    expect(screen.getByText('Unassessed')).toBeInTheDocument();
    expect(screen.getByText('High risk, assumed')).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: 'owners' })).toHaveAttribute(
      'href',
      '/catalog/default/group/owners',
    );
    expect(screen.getByText('3.2.0')).toBeInTheDocument();
  });

  it('lists what is missing, each with the button that does the next step', async () => {
    setup({ requirements: ['risk-assessed', 'fairness-evaluated'] });
    const missing = await screen.findByRole('region', {
      name: 'Missing evidence (2)',
    });
    const items = within(missing).getAllByRole('listitem');
    expect(items).toHaveLength(2);
    expect(within(items[0]).getByRole('img')).toHaveAccessibleName('Missing');
    expect(
      screen.getByRole('button', { name: 'Assess: Risk assessment' }),
    ).toBeEnabled();
    expect(
      screen.getByRole('button', { name: 'Add: Fairness evaluation' }),
    ).toBeEnabled();
  });

  it('leads to the editor of the entity for what the entity has to say', async () => {
    setup({ requirements: ['purpose-stated'] });
    expect(
      await screen.findByRole('link', { name: /^Edit: / }),
    ).toHaveAttribute(
      'href',
      'https://git.example.com/ranking-model/catalog-info.yaml',
    );
  });

  it('leads to the scorecard where no editor of the entity is known', async () => {
    const unedited = modelEntity('ranking-model');
    unedited.metadata.annotations = {
      // eslint-disable-next-line no-script-url
      'backstage.io/edit-url': 'javascript:alert(1)',
    };
    setup({ requirements: ['purpose-stated'], subject: unedited });
    expect(await screen.findByRole('link', { name: /^See: / })).toHaveAttribute(
      'href',
      '/scorecard?finding=purpose-stated',
    );
  });

  it('says so where nothing is missing', async () => {
    setup({
      requirements: ['version-pinned'],
      subject: modelEntity('ranking-model', {
        model: { version: '1.0.0', digest: `sha256:${'0'.repeat(64)}` },
      }),
    });
    expect(await screen.findByText('Nothing is missing.')).toBeInTheDocument();
    expect(screen.getByRole('meter')).toHaveAttribute('aria-valuenow', '100');
  });

  it('names malformed places of the entity', async () => {
    const malformed = modelEntity('ranking-model');
    malformed.spec = { ...malformed.spec, model: { version: 3 } };
    setup({ subject: malformed });
    expect(await screen.findByText(/^spec\.model\.version: /)).toBeVisible();
  });

  it('tells someone without permission that they may not see it', async () => {
    setup({
      prepare: api =>
        api.fail('getScorecard', {
          status: 403,
          name: 'NotAllowedError',
          message: 'Unauthorized',
        }),
    });
    expect(
      await screen.findByText('You may not see the governance of this model'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('meter')).not.toBeInTheDocument();
  });

  it('shows what the server said and tries again on demand', async () => {
    const api = setup({
      prepare: fake =>
        fake.fail('getScorecard', {
          status: 503,
          name: 'ServiceUnavailableError',
          message: 'The database is away',
        }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    api.fail('getScorecard', undefined);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('meter')).toBeInTheDocument();
  });

  it('turns buttons off for those who lack the permission, and says which', async () => {
    setup({
      requirements: ['fairness-evaluated'],
      // Decisions are cached by entity.
      subject: modelEntity('guarded-model'),
      denied: ['model-governance.evidence.create'],
    });
    expect(
      await screen.findByText(/model-governance\.evidence\.create/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Add: Fairness evaluation' }),
    ).toBeDisabled();
  });

  it('waits for the scorecard of a model that was just registered', async () => {
    jest.useFakeTimers();
    try {
      const api = new FakeModelGovernanceApi({
        entities: [],
        policy: baselinePolicy,
      });
      renderWithModel(<EntityModelGovernanceCard />, { api, entity });
      expect(await screen.findByText('No scorecard yet')).toBeInTheDocument();
      api.register(entity);
      await jest.advanceTimersByTimeAsync(10_000);
      expect(await screen.findByRole('meter')).toBeInTheDocument();
    } finally {
      jest.useRealTimers();
    }
  });

  it('shows what changed though no signal of it came', async () => {
    jest.useFakeTimers();
    try {
      const api = new FakeModelGovernanceApi({
        entities: [entity],
        policy: baselinePolicy,
      });
      renderWithModel(<EntityModelGovernanceCard />, { api, entity });
      expect(await screen.findByText('3.2.0')).toBeInTheDocument();
      api.register(
        modelEntity('ranking-model', { model: { version: '4.0.0' } }),
      );
      await act(() => jest.advanceTimersByTimeAsync(30_000));
      expect(await screen.findByText('4.0.0')).toBeInTheDocument();
    } finally {
      jest.useRealTimers();
    }
  });

  it('shows what somebody else changed meanwhile', async () => {
    jest.useFakeTimers();
    try {
      const api = new FakeModelGovernanceApi({
        entities: [entity],
        policy: baselinePolicy,
      });
      const signals = new FakeSignals();
      renderWithModel(<EntityModelGovernanceCard />, { api, entity, signals });
      expect(await screen.findByText('3.2.0')).toBeInTheDocument();
      api.register(
        modelEntity('ranking-model', { model: { version: '4.0.0' } }),
      );
      const { uid } = await api.getScorecard(REF);
      await act(async () => {
        signals.tell(signalChannelOf(uid));
        await jest.advanceTimersByTimeAsync(1_000);
      });
      expect(await screen.findByText('4.0.0')).toBeInTheDocument();
    } finally {
      jest.useRealTimers();
    }
  });

  it('says which level open blockers withhold', async () => {
    const api = new FakeModelGovernanceApi({
      entities: [entity],
      policy: baselinePolicy,
    });
    const scorecard = await api.getScorecard(REF);
    api.getScorecard = async () => ({
      ...scorecard,
      levelWithheld: { level: 'silver', blockers: ['fairness-evaluated'] },
    });
    renderWithModel(<EntityModelGovernanceCard />, { api, entity });
    await waitFor(() =>
      expect(
        screen.getByText(
          'Level silver is withheld while these are open: Fairness evaluation.',
        ),
      ).toBeInTheDocument(),
    );
  });
});
