import { screen, within } from '@testing-library/react';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { v4 as uuid } from 'uuid';
import {
  assessedApi,
  CREDIT_MODEL,
  CREDIT_USES,
  creditModel,
  modelEntity,
  oneSignature,
  renderWithModel,
  signOff,
  type FakeModelGovernanceApi,
} from '../../__testUtils__';
import { EntityModelGovernanceCard } from './EntityModelGovernanceCard';

async function setup(
  prepare: (api: FakeModelGovernanceApi) => Promise<unknown>,
  patch: Partial<Scorecard> = {},
  entity = creditModel,
) {
  const api = await assessedApi(entity, oneSignature);
  await prepare(api);
  const scorecard = await api.getScorecard(CREDIT_MODEL);
  api.getScorecard = async () => ({ ...scorecard, ...patch });
  renderWithModel(<EntityModelGovernanceCard />, { api, entity });
  await screen.findByRole('meter');
}

describe('the card of a model with several versions and uses', () => {
  it('says of which version and use the status is, where others stand better', async () => {
    await setup(async api => {
      await signOff(api, CREDIT_MODEL, { version: '3.2.0' });
      await signOff(api, CREDIT_MODEL, {
        version: '3.1.4',
        useCase: CREDIT_USES.slice(1),
      });
    });
    expect(screen.getByText('Draft: 3.1.4, loan-origination')).toBeVisible();
    expect(screen.getByText('3.2.0, 3.1.4')).toBeVisible();
  });

  it('counts the others that stand as badly', async () => {
    await setup(api => signOff(api, CREDIT_MODEL, { version: '3.2.0' }));
    expect(
      screen.getByText('Draft: 3.1.4, loan-origination and 2 more'),
    ).toBeVisible();
  });

  it('says no more than the status where all stand alike', async () => {
    await setup(async () => {});
    expect(screen.getByText('Draft')).toBeVisible();
    expect(screen.queryByText(/^Draft:/)).toBeNull();
  });

  it('shows a version that is not in use apart', async () => {
    await setup(
      api => signOff(api, CREDIT_MODEL, { version: '3.1.4' }),
      {},
      modelEntity('loan-default-risk', {
        model: {
          version: '3.2.0',
          versions: [
            { version: '3.2.0', live: false },
            { version: '3.1.4', live: true },
          ],
          useCases: [{ name: 'loan-origination' }],
        },
      }),
    );
    expect(screen.getByText('Approved')).toBeVisible();
    expect(screen.getByText('3.1.4')).toBeVisible();
    expect(screen.getByText('3.2.0: Draft')).toBeVisible();
  });

  it('names every flag', async () => {
    await setup(async () => {}, {
      flags: [
        'renewal-open',
        'renewal-rejected',
        'in-grace',
        'unregistered',
        'break-glass',
        'owner-overlap',
      ],
      breakGlassUntil: '2031-03-31T12:00:00.000Z',
    });
    for (const name of [
      'Renewal open',
      'Renewal refused',
      'In grace',
      'Not in the catalog',
      'Break-glass until Mar 31, 2031',
      'Its signer owns it now',
    ]) {
      expect(screen.getByText(name)).toBeVisible();
    }
  });

  it('tells that it is suspended: why, since when, by whom, and what it takes to start again', async () => {
    await setup(async api => {
      await api.recordAct(CREDIT_MODEL, 'suspension', {
        id: uuid(),
        role: 'risk-officer',
        reason: 'Drift beyond bounds',
      });
    });
    const attention = screen.getByRole('region', { name: 'Attention' });
    expect(attention).toHaveTextContent(/Suspended since .* by someone/);
    expect(attention).toHaveTextContent('Drift beyond bounds');
    expect(attention).toHaveTextContent(
      'Votes to start again: Risk officer 0 of 1.',
    );
    expect(within(attention).getAllByText(/Drift/)).toHaveLength(1);
    expect(screen.queryByText('Suspended: Drift beyond bounds')).toBeNull();
  });

  it('tells that it is used without approval, and until when', async () => {
    await setup(async () => {}, {
      breakGlassUntil: '2031-03-31T12:00:00.000Z',
    });
    expect(screen.getByRole('region', { name: 'Attention' })).toHaveTextContent(
      'Emergency: it may be used without approval until Mar 31, 2031.',
    );
  });
});
