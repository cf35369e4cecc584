import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { v4 as uuid } from 'uuid';
import {
  assessedApi,
  CREDIT_MODEL,
  creditModel,
  FakeModelGovernanceApi,
  modelEntity,
  oneSignature,
  onlyRequirements,
  renderWithModel,
} from '../../../__testUtils__';
import { EntityModelGovernanceContent } from '../../EntityModelGovernanceContent';

const entityOf = (version: string) =>
  modelEntity('ranking-model', {
    title: 'Ranking',
    model: {
      version,
      useCases: [{ name: 'ranking', intendedPurpose: 'Rank applications.' }],
    },
  });
const REF = 'resource:default/ranking-model';

async function setup(requirements = ['signed']) {
  const entity = entityOf('3.2.0');
  const api = new FakeModelGovernanceApi({
    entities: [entity],
    policy: onlyRequirements(...requirements),
  });
  renderWithModel(<EntityModelGovernanceContent />, {
    api,
    entity,
    search: '?view=sign-offs',
  });
  const user = userEvent.setup({ delay: null });
  await user.click(
    await screen.findByRole('button', { name: 'Sign off: Risk officer' }),
  );
  const dialog = await screen.findByRole('dialog', {
    name: 'Sign off Ranking',
  });
  return { api, user, dialog };
}

async function decide(user: UserEvent, dialog: HTMLElement, decision: string) {
  await user.click(within(dialog).getByRole('radio', { name: decision }));
}

const send = (dialog: HTMLElement) =>
  within(dialog).getByRole('button', { name: /^Sign/ });

describe('SignOffDialog', () => {
  it('shows exactly what is signed, and what is open', async () => {
    const { api, dialog } = await setup(['risk-assessed', 'signed']);
    const { subjectDigest } = await api.getScorecard(REF);
    const subject = await within(dialog).findByRole('region', {
      name: 'What you sign',
    });
    expect(subject).toHaveTextContent(
      'Ranking (resource:default/ranking-model)',
    );
    expect(subject).toHaveTextContent('3.2.0');
    expect(subject).toHaveTextContent('Production');
    expect(subject).toHaveTextContent('Rank applications.');
    expect(subject).toHaveTextContent('High risk, assumed');
    expect(subject).toHaveTextContent('baseline@1.1.0');
    expect(subject).toHaveTextContent(subjectDigest.slice(0, 19));
    expect(subject).toHaveTextContent(
      'One requirement that blocks this gate is open: Risk assessment.',
    );
  });

  it('offers only a rejection while a blocker is open, and says why', async () => {
    const { dialog } = await setup(['risk-assessed', 'signed']);
    const radio = (name: string) => within(dialog).getByRole('radio', { name });
    expect(radio('Approve')).toBeDisabled();
    expect(radio('Approve with conditions')).toBeDisabled();
    expect(radio('Reject')).toBeEnabled();
    expect(dialog).toHaveTextContent('It cannot be approved while');
  });

  it('signs the digest that was shown, and the tab moves without a reload', async () => {
    const { api, user, dialog } = await setup();
    const { subjectDigest } = await api.getScorecard(REF);
    await decide(user, dialog, 'Approve');
    await user.click(send(dialog));

    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect((await api.listSignOffs(REF)).items).toMatchObject([
      { role: 'risk-officer', decision: 'approved', subjectDigest },
    ]);
    const role = screen.getByRole('region', { name: 'Risk officer' });
    expect(await within(role).findByText('1 of 1 signed')).toBeInTheDocument();
    expect(within(role).getByText('Approved')).toBeInTheDocument();
  });

  it('needs a decision, and a reason for a rejection', async () => {
    const { api, user, dialog } = await setup();
    await user.click(send(dialog));
    expect(await within(dialog).findByText('This is needed.')).toBeVisible();

    await decide(user, dialog, 'Reject');
    await user.click(send(dialog));
    expect(
      await within(dialog).findByText('a rejection needs a reason'),
    ).toBeVisible();
    expect((await api.listSignOffs(REF)).items).toEqual([]);

    await user.type(
      within(dialog).getByRole('textbox', { name: /^Reason/ }),
      'Not validated',
    );
    await user.click(send(dialog));
    await waitFor(async () =>
      expect((await api.listSignOffs(REF)).items).toMatchObject([
        { decision: 'rejected', comment: 'Not validated', conditions: [] },
      ]),
    );
  });

  it('takes conditions with owner and due date', async () => {
    const { api, user, dialog } = await setup();
    await decide(user, dialog, 'Approve with conditions');
    await user.click(send(dialog));
    expect(
      await within(dialog).findByText(
        'an approval with conditions needs at least one',
      ),
    ).toBeVisible();

    await user.click(
      within(dialog).getByRole('button', { name: 'Add condition: Conditions' }),
    );
    const row = within(dialog).getByRole('group', { name: 'Condition 1' });
    await user.type(
      within(row).getByRole('textbox', { name: /^Condition/ }),
      'Monitor weekly',
    );
    expect(within(row).getByRole('textbox', { name: /^Owner/ })).toHaveValue(
      'group:default/owners',
    );
    const [month] = within(row).getAllByRole('spinbutton');
    await user.click(month);
    await user.keyboard('03312031');
    await user.click(send(dialog));
    await waitFor(async () =>
      expect((await api.listSignOffs(REF)).items).toMatchObject([
        {
          decision: 'approved-with-conditions',
          conditions: [
            {
              text: 'Monitor weekly',
              owner: 'group:default/owners',
              dueOn: '2031-03-31',
            },
          ],
        },
      ]),
    );
  });

  it('signs nothing where the model changed meanwhile, and shows what is there now', async () => {
    const { api, user, dialog } = await setup();
    api.register(entityOf('3.3.0'));
    await decide(user, dialog, 'Approve');
    await user.click(send(dialog));

    expect(
      await within(dialog).findByText(
        'The model changed since you opened this',
      ),
    ).toBeInTheDocument();
    expect((await api.listSignOffs(REF)).items).toEqual([]);
    expect(send(dialog)).toBeDisabled();
    expect(within(dialog).getByText('3.2.0')).toBeInTheDocument();

    await user.click(
      await within(dialog).findByRole('button', {
        name: 'Show what is there now',
      }),
    );
    expect(within(dialog).getByText('3.3.0')).toBeInTheDocument();
    await user.click(send(dialog));
    await waitFor(async () =>
      expect((await api.listSignOffs(REF)).items).toMatchObject([
        { modelVersion: '3.3.0' },
      ]),
    );
  });

  it("shows the server's reason for a refusal in full", async () => {
    const { api, user, dialog } = await setup();
    const message =
      'user:default/owner may not sign: a member of group:default/owners, which owns the model';
    api.fail('createSignOff', {
      status: 403,
      name: 'NotAllowedError',
      message,
    });
    await decide(user, dialog, 'Approve');
    await user.click(send(dialog));
    const alert = await within(dialog).findByRole('alert');
    expect(alert).toHaveTextContent('Refused');
    expect(alert).toHaveTextContent(message);
  });
});

describe('SignOffDialog of a model with several versions and uses', () => {
  async function open(
    prepare: (api: FakeModelGovernanceApi) => Promise<unknown> = async () => {},
  ) {
    const api = await assessedApi(creditModel, oneSignature);
    await prepare(api);
    renderWithModel(<EntityModelGovernanceContent />, {
      api,
      entity: creditModel,
      search: '?view=sign-offs',
    });
    const user = userEvent.setup({ delay: null });
    await user.click(
      await screen.findByRole('button', { name: 'Sign off: Risk officer' }),
    );
    return { api, user, dialog: await screen.findByRole('dialog') };
  }

  it('signs one version for the uses that were chosen, and nothing else', async () => {
    const { api, user, dialog } = await open();
    await user.click(
      await within(dialog).findByRole('button', { name: /Version/ }),
    );
    await user.click(await screen.findByRole('option', { name: '3.1.4' }));
    await user.click(
      within(dialog).getByRole('checkbox', { name: 'portfolio-reporting' }),
    );
    const subject = await within(dialog).findByRole('region', {
      name: 'What you sign',
    });
    expect(subject).toHaveTextContent('3.1.4');
    expect(subject).not.toHaveTextContent('portfolio-reporting');
    await decide(user, dialog, 'Approve');
    await user.click(send(dialog));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    const { standings } = await api.getScorecard(CREDIT_MODEL);
    expect(
      standings
        .filter(({ status }) => status === 'approved')
        .map(({ version, useCase }) => `${version} ${useCase}`),
    ).toEqual([
      '3.1.4 loan-origination',
      '3.1.4 limit-management-of-revolving-credit-for-small-businesses',
    ]);
  });

  it('signs nothing where no use is chosen', async () => {
    const { user, dialog } = await open();
    for (const box of await within(dialog).findAllByRole('checkbox')) {
      await user.click(box);
    }
    expect(
      within(dialog).getByText('Choose at least one use case.'),
    ).toBeVisible();
    expect(send(dialog)).toBeDisabled();
  });

  it('shows the change plan that is signed with it', async () => {
    const { dialog } = await open(api =>
      api.recordAct(CREDIT_MODEL, 'change-plan', {
        id: uuid(),
        title: 'Retraining',
        description: 'Newer data',
        allows: ['digest'],
      }),
    );
    expect(
      await within(dialog).findByRole('region', { name: 'What you sign' }),
    ).toHaveTextContent('Retraining');
  });

  it('signs for somebody who lent the role', async () => {
    const { api, user, dialog } = await open(async fake => {
      const lent = {
        role: 'risk-officer',
        deputy: fake.caller,
        from: '2020-01-01',
        until: '2099-12-31',
        reason: 'Leave',
        recordedAt: '2020-01-01T00:00:00.000Z',
      };
      fake.delegations.received.push(
        { ...lent, id: uuid(), principal: 'user:default/chief' },
        {
          ...lent,
          id: uuid(),
          principal: 'user:default/former',
          until: '2020-12-31',
        },
      );
    });
    await user.click(
      await within(dialog).findByRole('button', { name: /On behalf of/ }),
    );
    expect(screen.queryByRole('option', { name: 'former' })).toBeNull();
    await user.click(await screen.findByRole('option', { name: 'chief' }));
    await decide(user, dialog, 'Approve');
    await user.click(send(dialog));
    await waitFor(async () =>
      expect((await api.listSignOffs(CREDIT_MODEL)).items).toMatchObject([
        { role: 'risk-officer', onBehalfOf: 'user:default/chief' },
      ]),
    );
    expect((await screen.findAllByText(/on behalf of/)).length).toBeGreaterThan(
      0,
    );
  });

  it('says why what would be signed cannot be loaded', async () => {
    const { api, user, dialog } = await open(async fake =>
      fake.fail('getSubject', {
        status: 500,
        name: 'Error',
        message: 'The database is away',
      }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    expect(send(dialog)).toBeDisabled();
    api.fail('getSubject', undefined);
    await user.click(within(dialog).getByRole('button', { name: 'Try again' }));
    expect(
      await within(dialog).findByRole('region', { name: 'What you sign' }),
    ).toBeVisible();
  });
});
