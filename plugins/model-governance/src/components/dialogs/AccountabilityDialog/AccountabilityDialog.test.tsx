import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { v4 as uuid } from 'uuid';
import {
  assessedApi,
  CREDIT_MODEL,
  creditModel,
  oneSignature,
  renderWithModel,
  signOff,
  type FakeModelGovernanceApi,
} from '../../../__testUtils__';
import { EntityModelGovernanceContent } from '../../EntityModelGovernanceContent';

type Prepare = (api: FakeModelGovernanceApi) => Promise<unknown>;

async function setup(prepare?: Prepare) {
  const api = await assessedApi(creditModel, oneSignature);
  await prepare?.(api);
  renderWithModel(<EntityModelGovernanceContent />, {
    api,
    entity: creditModel,
    search: '?view=sign-offs',
  });
  const user = userEvent.setup({ delay: null });
  return { api, user };
}

async function openFromMenu(user: UserEvent, act: string) {
  await user.click(await screen.findByRole('button', { name: 'Actions' }));
  await user.click(await screen.findByRole('menuitem', { name: act }));
  return screen.findByRole('dialog');
}

async function openFromList(user: UserEvent, button: string) {
  await user.click(await screen.findByRole('button', { name: button }));
  return screen.findByRole('dialog');
}

const field = (dialog: HTMLElement, name: RegExp) =>
  within(dialog).findByRole('textbox', { name });

const press = (user: UserEvent, dialog: HTMLElement, name: string) =>
  user.click(within(dialog).getByRole('button', { name }));

async function choose(
  user: UserEvent,
  dialog: HTMLElement,
  name: RegExp,
  option: string,
) {
  await user.click(await within(dialog).findByRole('button', { name }));
  await user.click(await screen.findByRole('option', { name: option }));
}

async function enterDay(user: UserEvent, dialog: HTMLElement) {
  const [month] = within(dialog).getAllByRole('spinbutton');
  await user.click(month);
  await user.keyboard('03312031');
}

const isClosed = () =>
  waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

// What is beside a dialog is hidden from screen readers while it is open.
const attention = () =>
  screen.findByRole('region', { name: 'Attention', hidden: true });

const newest = async (api: FakeModelGovernanceApi) =>
  (await api.listActs(CREDIT_MODEL)).items[0];

const suspend: Prepare = api =>
  api.recordAct(CREDIT_MODEL, 'suspension', {
    id: uuid(),
    role: 'risk-officer',
    reason: 'Drift beyond bounds',
  });

const approveWithCondition: Prepare = api =>
  signOff(
    api,
    CREDIT_MODEL,
    { version: '3.2.0' },
    {
      decision: 'approved-with-conditions',
      conditions: [
        {
          text: 'Watch drift',
          owner: 'user:default/owner',
          dueOn: '2031-03-31',
        },
      ],
    },
  );

describe('requesting a review', () => {
  it('asks for a version and some uses, and shows whom it asks', async () => {
    const { api, user } = await setup();
    const dialog = await openFromMenu(user, 'Request review');
    expect(
      await within(dialog).findByText(/Risk officer: 1 signature/),
    ).toBeVisible();
    await choose(user, dialog, /Version/, '3.1.4');
    await user.click(
      within(dialog).getByRole('checkbox', { name: 'portfolio-reporting' }),
    );
    await enterDay(user, dialog);
    await user.type(await field(dialog, /^Comment/), 'Before the summer');
    await press(user, dialog, 'Request review');
    await isClosed();
    expect(await newest(api)).toMatchObject({
      kind: 'review-request',
      gate: 'production',
      version: '3.1.4',
      useCases: [
        'loan-origination',
        'limit-management-of-revolving-credit-for-small-businesses',
      ],
      dueOn: '2031-03-31',
      comment: 'Before the summer',
      roles: ['risk-officer'],
    });
    expect(
      await screen.findByRole('button', { name: /^Withdraw: 3\.1\.4/ }),
    ).toBeInTheDocument();
  });

  it('needs a day and a use', async () => {
    const { api, user } = await setup();
    const dialog = await openFromMenu(user, 'Request review');
    for (const box of await within(dialog).findAllByRole('checkbox')) {
      await user.click(box);
    }
    expect(
      within(dialog).getByText('Choose at least one use case.'),
    ).toBeVisible();
    await press(user, dialog, 'Request review');
    expect(await within(dialog).findByText('This is needed.')).toBeVisible();
    expect((await api.listActs(CREDIT_MODEL)).items).toEqual([]);
  });

  it('says in full what the server refuses, and shows the model as it is now', async () => {
    const { api, user } = await setup();
    const dialog = await openFromMenu(user, 'Request review');
    await suspend(api);
    api.fail('recordAct', {
      status: 409,
      name: 'ConflictError',
      message: 'The same review was requested by user:default/owner',
    });
    await enterDay(user, dialog);
    await press(user, dialog, 'Request review');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      /The same review was requested by user:default\/owner It is shown here as it is now/,
    );
    expect(await attention()).toHaveTextContent('Drift beyond bounds');
  });
});

it('withdraws a request for review with a reason', async () => {
  const { api, user } = await setup(fake =>
    fake.recordAct(CREDIT_MODEL, 'review-request', {
      id: uuid(),
      gate: 'production',
      dueOn: '2031-03-31',
    }),
  );
  const [request] = (await api.listActs(CREDIT_MODEL)).items;
  await user.click(await screen.findByRole('button', { name: /^Withdraw/ }));
  const dialog = await screen.findByRole('dialog', {
    name: 'Withdraw the request for review',
  });
  await press(user, dialog, 'Withdraw the request');
  expect(await within(dialog).findByText('This is needed.')).toBeVisible();
  await user.type(await field(dialog, /^Reason/), 'Asked too early');
  await press(user, dialog, 'Withdraw the request');
  await isClosed();
  expect(await newest(api)).toMatchObject({
    kind: 'review-withdrawal',
    about: request.id,
    reason: 'Asked too early',
  });
  const requests = screen.getByRole('region', { name: 'Requests for review' });
  expect(await within(requests).findByText('Withdrawn')).toBeVisible();
});

it('closes a condition in the role that set it, also for somebody who lent it', async () => {
  const { api, user } = await setup(async fake => {
    await approveWithCondition(fake);
    fake.delegations.received.push({
      id: uuid(),
      role: 'risk-officer',
      principal: 'user:default/chief',
      deputy: fake.caller,
      from: '2020-01-01',
      until: '2099-12-31',
      reason: 'Leave',
      recordedAt: '2020-01-01T00:00:00.000Z',
    });
  });
  const dialog = await openFromList(user, 'Close: Watch drift');
  expect(dialog).toHaveTextContent('Watch drift');
  await choose(user, dialog, /On behalf of/, 'chief');
  await user.type(await field(dialog, /^How it is met/), 'Alerts are on');
  await press(user, dialog, 'Close the condition');
  await isClosed();
  const [{ id }] = (await api.listSignOffs(CREDIT_MODEL)).items;
  expect(await newest(api)).toMatchObject({
    kind: 'condition-closure',
    about: id,
    condition: 0,
    role: 'risk-officer',
    onBehalfOf: 'user:default/chief',
    comment: 'Alerts are on',
  });
});

it('revokes a sign-off, in its role or in one that may stop models', async () => {
  const { api, user } = await setup(approveWithCondition);
  const dialog = await openFromList(user, 'Revoke: someone, Risk officer');
  expect(dialog).toHaveTextContent(
    'The approval that rests on it ends at once.',
  );
  await user.click(
    await within(dialog).findByRole('button', { name: /You act as/ }),
  );
  const roles = (await screen.findAllByRole('option')).map(
    ({ textContent }) => textContent,
  );
  expect(roles).toEqual(['Risk officer', 'Security', 'Legal', 'Executive']);
  await user.click(screen.getByRole('option', { name: 'Security' }));
  await user.type(await field(dialog, /^Reason/), 'Signed by mistake');
  await press(user, dialog, 'Revoke the sign-off');
  await isClosed();
  const [{ id }] = (await api.listSignOffs(CREDIT_MODEL)).items;
  expect(await newest(api)).toMatchObject({
    kind: 'revocation',
    about: id,
    role: 'security',
    reason: 'Signed by mistake',
  });
});

describe('stopping and starting', () => {
  it('suspends a model: every screen says so', async () => {
    const { api, user } = await setup();
    const dialog = await openFromMenu(user, 'Suspend');
    await press(user, dialog, 'Suspend the model');
    expect(await within(dialog).findAllByText('This is needed.')).toHaveLength(
      2,
    );
    await choose(user, dialog, /You act as/, 'Security');
    await user.type(await field(dialog, /^Reason/), 'Leaks data');
    await press(user, dialog, 'Suspend the model');
    await isClosed();
    expect(await newest(api)).toMatchObject({
      kind: 'suspension',
      role: 'security',
      reason: 'Leaks data',
    });
    expect(await attention()).toHaveTextContent(
      /Suspended since .* by someone: Leaks dataVotes to start again: Risk officer 0 of 1\./,
    );
    for (const view of ['Risk', 'History']) {
      await user.click(screen.getByRole('tab', { name: view }));
      expect(await attention()).toHaveTextContent('Leaks data');
    }
  });

  it('votes to start it again', async () => {
    const { api, user } = await setup(suspend);
    const dialog = await openFromMenu(user, 'Vote to start again');
    expect(dialog).toHaveTextContent('Drift beyond bounds');
    await user.type(await field(dialog, /^Why it may/), 'Retrained');
    await press(user, dialog, 'Vote to start again');
    await isClosed();
    expect(await newest(api)).toMatchObject({
      kind: 'suspension-lift',
      role: 'risk-officer',
      comment: 'Retrained',
    });
    await waitFor(() =>
      expect(screen.queryByText(/Votes to start again:/)).toBeNull(),
    );
  });

  it('signs nothing while it is suspended, and says so', async () => {
    const { user } = await setup(suspend);
    const button = await screen.findByRole('button', {
      name: 'Sign off: Risk officer',
    });
    expect(button).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Actions' }));
    const item = await screen.findByRole('menuitem', { name: /^Suspend/ });
    expect(item).toHaveAttribute('aria-disabled', 'true');
    expect(item).toHaveTextContent('The model is suspended.');
  });

  it('turns a dialog off that became pointless while it was open', async () => {
    const { api, user } = await setup();
    const dialog = await openFromMenu(user, 'Suspend');
    await choose(user, dialog, /You act as/, 'Security');
    await user.type(await field(dialog, /^Reason/), 'Leaks data');
    await suspend(api);
    const message =
      'resource:default/loan-default-risk is suspended already, by user:default/someone';
    api.fail('recordAct', { status: 409, name: 'ConflictError', message });
    await press(user, dialog, 'Suspend the model');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(message);
    expect(
      await within(dialog).findByText('The model is suspended.'),
    ).toBeVisible();
    expect(
      within(dialog).getByRole('button', { name: 'Suspend the model' }),
    ).toBeDisabled();
  });
});

it('breaks the glass for a version: for how long, and that every screen says so', async () => {
  const { api, user } = await setup();
  const dialog = await openFromMenu(user, 'Break the glass');
  expect(await within(dialog).findByText(/14 days/)).toBeVisible();
  await choose(user, dialog, /Version/, '3.1.4');
  await user.type(await field(dialog, /^Reason/), 'Flood');
  await press(user, dialog, 'Break the glass');
  await isClosed();
  expect(await newest(api)).toMatchObject({
    kind: 'break-glass',
    role: 'executive',
    version: '3.1.4',
    reason: 'Flood',
  });
  expect(
    await screen.findByText(/^Emergency: it may be used without approval/),
  ).toBeVisible();
  await user.click(screen.getByRole('tab', { name: 'Scorecard' }));
  expect(await screen.findByText(/^Break-glass until/)).toBeVisible();
});

it('plans changes, and asks for versions where the version may change', async () => {
  const { api, user } = await setup();
  const dialog = await openFromMenu(user, 'Plan changes');
  await user.type(await field(dialog, /^Title/), 'Retraining');
  await user.type(await field(dialog, /^What changes/), 'Newer data');
  await user.click(within(dialog).getByRole('checkbox', { name: 'Version' }));
  await press(user, dialog, 'Plan the changes');
  expect(await within(dialog).findByRole('alert')).toBeVisible();
  await user.type(await field(dialog, /^Versions/), 'three');
  await press(user, dialog, 'Plan the changes');
  expect(
    await within(dialog).findByText('must be a range of versions such as 3.x'),
  ).toBeVisible();
  await user.clear(await field(dialog, /^Versions/));
  await user.type(await field(dialog, /^Versions/), '3.x');
  await press(user, dialog, 'Plan the changes');
  await isClosed();
  expect(await newest(api)).toMatchObject({
    kind: 'change-plan',
    title: 'Retraining',
    description: 'Newer data',
    allows: ['version'],
    versions: '3.x',
  });
});

describe('decommissioning', () => {
  const fill = async (user: UserEvent, dialog: HTMLElement) => {
    await choose(user, dialog, /You act as/, 'Risk officer');
    await user.type(await field(dialog, /^Reason/), 'Replaced');
    await user.type(await field(dialog, /users/), 'Told');
    await user.type(await field(dialog, /data/), 'Deleted');
    await user.type(await field(dialog, /records/), 'Kept');
  };

  it('asks once more, for it cannot be undone', async () => {
    const { api, user } = await setup();
    const dialog = await openFromMenu(user, 'Decommission');
    await press(user, dialog, 'Continue');
    expect(
      (await within(dialog).findAllByText('This is needed.')).length,
    ).toBeGreaterThan(3);
    await fill(user, dialog);
    await press(user, dialog, 'Continue');
    expect(
      await within(dialog).findByText(/^This cannot be undone\./),
    ).toBeVisible();
    expect((await api.listActs(CREDIT_MODEL)).items).toEqual([]);

    await press(user, dialog, 'Decommission for good');
    await isClosed();
    expect(await newest(api)).toMatchObject({
      kind: 'decommission',
      role: 'risk-officer',
      reason: 'Replaced',
      users: 'Told',
      data: 'Deleted',
      records: 'Kept',
    });
    expect(await attention()).toHaveTextContent('Ended: Replaced');
    await user.click(screen.getByRole('button', { name: 'Actions' }));
    for (const item of await screen.findAllByRole('menuitem')) {
      expect(item).toHaveAttribute('aria-disabled', 'true');
    }
  });

  it('asks anew after a change, and names a wrong successor', async () => {
    const { user } = await setup();
    const dialog = await openFromMenu(user, 'Decommission');
    await fill(user, dialog);
    await press(user, dialog, 'Continue');
    await user.type(await field(dialog, /^Successor/), 'nowhere');
    expect(within(dialog).queryByText(/^This cannot be undone/)).toBeNull();
    await press(user, dialog, 'Continue');
    expect(await field(dialog, /^Successor/)).toBeInvalid();
  });
});
