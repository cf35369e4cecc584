import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { v4 as uuid } from 'uuid';
import {
  assessedApi,
  CREDIT_MODEL,
  CREDIT_USES,
  creditModel,
  oneSignature,
  renderWithModel,
  signOff,
  type FakeModelGovernanceApi,
} from '../../../__testUtils__';
import { EntityModelGovernanceContent } from '../EntityModelGovernanceContent';

const DUE = '2031-03-31';

async function setup(
  prepare: (api: FakeModelGovernanceApi) => Promise<unknown> = async () => {},
  denied: string[] = [],
) {
  const api = await assessedApi(creditModel, oneSignature);
  await prepare(api);
  renderWithModel(<EntityModelGovernanceContent />, {
    api,
    entity: creditModel,
    search: '?view=sign-offs',
    denied,
  });
  return { api, user: userEvent.setup({ delay: null }) };
}

const standing = (name: string) => screen.findByRole('listitem', { name });

describe('SignOffsView', () => {
  it('tells for each live version and each use where it stands, by what and until when', async () => {
    await setup(async api => {
      await signOff(api, CREDIT_MODEL, {
        version: '3.1.4',
        useCase: CREDIT_USES.slice(0, 2),
      });
      await api.recordAct(CREDIT_MODEL, 'review-request', {
        id: uuid(),
        gate: 'production',
        version: '3.2.0',
        useCases: ['loan-origination'],
        dueOn: DUE,
      });
    });
    const section = await screen.findByRole('region', {
      name: 'Versions and use cases',
    });
    const lists = within(section).getAllByRole('list');
    expect(lists.map(list => list.getAttribute('aria-label'))).toEqual([
      'Version 3.2.0',
      'Version 3.1.4',
    ]);
    for (const list of lists) {
      expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    }
    expect(within(section).getAllByText('Live')).toHaveLength(2);

    const approved = await standing(`3.1.4, ${CREDIT_USES[1]}`);
    expect(approved).toHaveTextContent('Approved');
    expect(approved).toHaveTextContent('High risk');
    expect(approved).toHaveTextContent(/By signatures until .* 20\d\d/);
    expect(approved).toHaveTextContent('Risk officer 1 of 1');
    expect(within(approved).queryByRole('button')).not.toBeInTheDocument();

    expect(await standing('3.2.0, loan-origination')).toHaveTextContent(
      /In review.*Review requested; waits for Risk officer 0 of 1/,
    );
    expect(await standing('3.1.4, portfolio-reporting')).toHaveTextContent(
      /Draft.*Risk officer 0 of 1/,
    );
  });

  it('shows what was signed against what is there now', async () => {
    await setup(async api => {
      await signOff(api, CREDIT_MODEL, { version: '3.2.0' });
      api.register({
        ...creditModel,
        spec: {
          ...creditModel.spec,
          model: {
            ...(creditModel.spec?.model as object),
            digest: `sha256:${'cd'.repeat(32)}`,
          },
        },
      });
    });
    const stale = await standing('3.2.0, loan-origination');
    expect(stale).toHaveTextContent('Approved; since then changed: digest.');
    expect(
      within(stale).getByRole('row', { name: /digest/ }),
    ).toHaveTextContent(/sha256:abab.*sha256:cdcd/);
  });

  it('signs a use from where it stands', async () => {
    const { user } = await setup();
    await user.click(
      await screen.findByRole('button', {
        name: 'Sign off: 3.1.4, portfolio-reporting',
      }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Sign off Loan default risk',
    });
    expect(
      await within(dialog).findByRole('region', { name: 'What you sign' }),
    ).toHaveTextContent('3.1.4');
    expect(
      within(dialog).getByRole('checkbox', { name: 'portfolio-reporting' }),
    ).toBeChecked();
    expect(
      within(dialog).getByRole('checkbox', { name: 'loan-origination' }),
    ).not.toBeChecked();
  });

  it('lists conditions with owner, due day and state, and who set them', async () => {
    await setup(async api => {
      const { id } = await signOff(
        api,
        CREDIT_MODEL,
        { version: '3.2.0' },
        {
          decision: 'approved-with-conditions',
          conditions: [
            { text: 'Watch drift', owner: 'user:default/owner', dueOn: DUE },
            { text: 'Tell users', owner: 'user:default/owner', dueOn: DUE },
          ],
        },
      );
      await api.recordAct(
        CREDIT_MODEL,
        'condition-closure',
        { id: uuid(), role: 'risk-officer', condition: 1, comment: 'Told.' },
        id,
      );
    });
    const section = await screen.findByRole('region', { name: 'Conditions' });
    const [open, closed] = within(section).getAllByRole('listitem');
    expect(open).toHaveTextContent(/Watch drift.*Open/);
    expect(open).toHaveTextContent('Mar 31, 2031');
    expect(await within(open).findByText(/Set by Risk officer/)).toBeVisible();
    expect(
      within(open).getByRole('button', { name: 'Close: Watch drift' }),
    ).toBeEnabled();
    expect(closed).toHaveTextContent(/Tell users.*Closed.*closed by someone/);
    expect(within(closed).queryByRole('button')).not.toBeInTheDocument();
  });

  it('tells who did what, when, in which role and for whom', async () => {
    await setup(async api => {
      const listActs = api.listActs.bind(api);
      await api.recordAct(CREDIT_MODEL, 'suspension', {
        id: uuid(),
        role: 'risk-officer',
        onBehalfOf: 'user:default/chief',
        reason: 'Drift beyond bounds',
      });
      api.listActs = async (...args) => ({
        items: (await listActs(...args)).items.map(act => ({
          ...act,
          membership: ['group:default/team-a', 'group:default/model-risk'],
        })),
      });
    });
    const timeline = await screen.findByRole('region', { name: 'Timeline' });
    const [act] = await within(timeline).findAllByRole('listitem');
    expect(act).toHaveTextContent('Suspended');
    expect(act).toHaveTextContent('Drift beyond bounds');
    expect(act).toHaveTextContent(
      /someone as Risk officer, on behalf of chief, through team-a → model-risk/,
    );
    expect(act.querySelector('time')).toHaveAttribute('datetime');
  });

  it('lists change plans, and says whether they were signed', async () => {
    const plan = (title: string) => ({
      id: uuid(),
      title,
      description: 'Retraining on newer data.',
      allows: ['version' as const, 'digest' as const],
      versions: '3.x',
    });
    await setup(async api => {
      await api.recordAct(CREDIT_MODEL, 'change-plan', plan('Retraining'));
      await signOff(api, CREDIT_MODEL, { version: '3.2.0' });
      await api.recordAct(CREDIT_MODEL, 'change-plan', plan('Wider'));
    });
    const section = await screen.findByRole('region', { name: 'Change plans' });
    const [newest, oldest] = within(section).getAllByRole('listitem');
    expect(newest).toHaveTextContent(/Wider.*Not signed/);
    expect(newest).toHaveTextContent(
      'May change: Version, Digest of the artifact; versions 3.x',
    );
    expect(oldest).toHaveTextContent(/RetrainingSigned/);
  });

  it('says who revoked a sign-off, and offers to revoke no refusal', async () => {
    await setup(async api => {
      const { id } = await signOff(api, CREDIT_MODEL, { version: '3.2.0' });
      await api.recordAct(
        CREDIT_MODEL,
        'revocation',
        { id: uuid(), role: 'risk-officer', reason: 'Signed by mistake' },
        id,
      );
      await signOff(
        api,
        CREDIT_MODEL,
        { version: '3.1.4' },
        { decision: 'rejected', conditions: [], comment: 'Too old' },
      );
    });
    const section = await screen.findByRole('region', {
      name: 'All decisions',
    });
    const [refusal, revoked] = await within(section).findAllByRole('listitem');
    expect(refusal).toHaveTextContent('Rejected');
    expect(revoked).toHaveTextContent('Approved, not in force');
    expect(
      await within(revoked).findByText(/Revoked by.*Signed by mistake/),
    ).toBeVisible();
    expect(
      within(section).queryByRole('button', { name: /^Revoke/ }),
    ).not.toBeInTheDocument();
  });

  it('says why what was done cannot be loaded', async () => {
    const { api, user } = await setup(async fake =>
      fake.fail('listActs', {
        status: 500,
        name: 'Error',
        message: 'The database is away',
      }),
    );
    const timeline = await screen.findByRole('region', { name: 'Timeline' });
    expect(await within(timeline).findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    api.fail('listActs', undefined);
    await user.click(
      within(timeline).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await within(timeline).findByText('Nothing has been done yet.'),
    ).toBeVisible();
  });
});
