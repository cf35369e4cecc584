import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import {
  actsOf,
  type WaiverState,
} from '@modelgov/backstage-plugin-model-governance-common';
import { DateTime } from 'luxon';
import { v4 as uuid } from 'uuid';
import {
  FakeModelGovernanceApi,
  modelEntity,
  onlyRequirements,
  renderWithModel,
} from '../../../__testUtils__';
import { EntityModelGovernanceContent } from '../EntityModelGovernanceContent';

const REF = 'resource:default/ranking-model';
const entityNamed = (name: string) =>
  modelEntity(name, {
    model: { version: '3.2.0', useCases: [{ name: 'ranking' }] },
  });
const inDays = (days: number) => DateTime.utc().plus({ days }).toISODate();

interface Setup {
  api: FakeModelGovernanceApi;
  user: UserEvent;
}

async function setup(
  prepare?: (api: FakeModelGovernanceApi) => Promise<unknown>,
  denied: string[] = [],
): Promise<Setup> {
  // Permissions are remembered by the name of the model.
  const entity = entityNamed(
    denied.length ? 'model-of-others' : 'ranking-model',
  );
  const api = new FakeModelGovernanceApi({
    entities: [entity],
    policy: onlyRequirements('fairness-evaluated', 'signed'),
  });
  await prepare?.(api);
  renderWithModel(<EntityModelGovernanceContent />, {
    api,
    entity,
    denied,
    search: '?finding=fairness-evaluated',
  });
  return { api, user: userEvent.setup({ delay: null }) };
}

async function asked(api: FakeModelGovernanceApi): Promise<string> {
  const { id } = await api.recordAct(REF, 'waiver', {
    id: uuid(),
    requirementId: 'fairness-evaluated',
    justification: 'The groups are not recorded before May.',
    compensatingControl: 'A person looks at every rejection.',
    expiresOn: inDays(60),
  });
  return id;
}

async function granted(api: FakeModelGovernanceApi): Promise<string> {
  const waiverId = await asked(api);
  await api.recordAct(
    REF,
    'waiver-decision',
    { id: uuid(), role: 'risk-officer', decision: 'granted' },
    waiverId,
  );
  return waiverId;
}

async function enterDay(user: UserEvent, dialog: HTMLElement, day: string) {
  const [month] = within(dialog).getAllByRole('spinbutton');
  await user.click(month);
  await user.keyboard(DateTime.fromISO(day).toFormat('MMddyyyy'));
}

const field = (dialog: HTMLElement, name: RegExp) =>
  within(dialog).getByRole('textbox', { name });

async function waiversOf(api: FakeModelGovernanceApi): Promise<WaiverState[]> {
  return (await api.getScorecard(REF)).waivers;
}

describe('waivers', () => {
  it('are asked for from the finding, with a reason, a control and a last day', async () => {
    const { api, user } = await setup();
    await user.click(
      await screen.findByRole('button', {
        name: 'Ask for a waiver: Fairness evaluation',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('the score does not move');
    await user.click(within(dialog).getByRole('button', { name: 'Ask' }));
    expect(await within(dialog).findAllByText('This is needed.')).toHaveLength(
      3,
    );

    await user.type(field(dialog, /^Justification/), 'No groups yet');
    await user.type(field(dialog, /^Compensating control/), 'Manual review');
    await enterDay(user, dialog, inDays(30));
    await user.click(within(dialog).getByRole('button', { name: 'Ask' }));

    await waitFor(async () =>
      expect(await waiversOf(api)).toMatchObject([
        {
          requirementId: 'fairness-evaluated',
          state: 'requested',
          expiresOn: inDays(30),
        },
      ]),
    );
    expect(
      await screen.findByText(/was asked for\. It waits for a decision/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Ask for a waiver/ }),
    ).not.toBeInTheDocument();
  });

  it('end within the time that the policy allows for the tier', async () => {
    const { user } = await setup();
    await user.click(
      await screen.findByRole('button', { name: /^Ask for a waiver/ }),
    );
    const dialog = await screen.findByRole('dialog');
    const last = DateTime.utc().plus({ days: 90 }).setLocale('en');
    expect(
      await within(dialog).findByText(
        `High risk: ${last.toLocaleString(DateTime.DATE_MED)} at the latest.`,
      ),
    ).toBeInTheDocument();
    await enterDay(user, dialog, inDays(91));
    expect(
      await within(dialog).findByText('That is longer than the policy allows.'),
    ).toBeInTheDocument();
  });

  it('cannot be asked for where the policy allows none, or by those who may not', async () => {
    await setup(undefined, ['model-governance.waiver.request']);
    expect(
      await screen.findByText(
        /lack the permission model-governance\.waiver\.request/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /^Ask for a waiver/ }),
    ).toBeDisabled();
    const user = userEvent.setup({ delay: null });
    await user.click(
      screen.getByRole('button', { name: 'Details: Sign-offs' }),
    );
    expect(
      screen.queryByRole('button', { name: /waiver: Sign-offs/ }),
    ).not.toBeInTheDocument();
  });

  it('are granted in a role that decides waivers, and lift the block but not the score', async () => {
    const { api, user } = await setup(asked);
    const { score } = await api.getScorecard(REF);
    await user.click(
      await screen.findByRole('button', {
        name: 'Decide on the waiver: Fairness evaluation',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    const subject = within(dialog).getByRole('region', {
      name: 'What is asked for',
    });
    expect(
      await within(subject).findByText('A person looks at every rejection.'),
    ).toBeInTheDocument();
    await user.click(
      await within(dialog).findByRole('radio', { name: 'Grant' }),
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Grant the waiver' }),
    );

    const list = await screen.findByRole('region', { name: 'Waivers' });
    expect(await within(list).findByText('Granted')).toBeInTheDocument();
    expect(
      await screen.findByText(/^Waived; underneath: Missing\. /),
    ).toBeInTheDocument();
    expect((await api.getScorecard(REF)).score).toBe(score);
    const { items } = await api.listActs(REF);
    expect(actsOf(items, 'waiver-decision')).toMatchObject([
      { role: 'risk-officer', decision: 'granted' },
    ]);
  });

  it('are refused with a reason only', async () => {
    const { api, user } = await setup(asked);
    await user.click(
      await screen.findByRole('button', { name: /^Decide on the waiver/ }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(
      await within(dialog).findByRole('radio', { name: 'Refuse' }),
    );
    const send = within(dialog).getByRole('button', {
      name: 'Refuse the waiver',
    });
    await user.click(send);
    expect(
      await within(dialog).findByText(/a decision "refused" needs a reason/),
    ).toBeInTheDocument();
    await user.type(field(dialog, /^Reason/), 'The groups are known.');
    await user.click(send);
    await waitFor(async () =>
      expect(await waiversOf(api)).toMatchObject([{ state: 'refused' }]),
    );
    expect(await screen.findByText('Refused')).toBeInTheDocument();
  });

  it('are decided on for the person who lent the role', async () => {
    const { api, user } = await setup(async fake => {
      fake.delegations.received.push({
        id: uuid(),
        role: 'risk-officer',
        deputy: 'user:default/someone',
        principal: 'user:default/officer',
        from: inDays(-1),
        until: inDays(1),
        reason: 'Holidays',
        recordedAt: new Date().toISOString(),
      });
      await asked(fake);
    });
    await user.click(
      await screen.findByRole('button', { name: /^Decide on the waiver/ }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(
      await within(dialog).findByRole('button', { name: /On behalf of/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'officer' }));
    await user.click(within(dialog).getByRole('radio', { name: 'Grant' }));
    await user.click(
      within(dialog).getByRole('button', { name: 'Grant the waiver' }),
    );
    await waitFor(async () => {
      const { items } = await api.listActs(REF, { kind: 'waiver-decision' });
      expect(items).toMatchObject([{ onBehalfOf: 'user:default/officer' }]);
    });
  });

  it('are revoked with a reason', async () => {
    const { api, user } = await setup(granted);
    await user.click(
      await screen.findByRole('button', {
        name: 'Revoke the waiver: Fairness evaluation',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.type(field(dialog, /^Reason/), 'Rejections went unseen.');
    await user.click(
      within(dialog).getByRole('button', { name: 'Revoke the waiver' }),
    );
    await waitFor(async () =>
      expect(await waiversOf(api)).toMatchObject([{ state: 'revoked' }]),
    );
    expect(
      await screen.findByRole('button', { name: /^Ask for a waiver/ }),
    ).toBeInTheDocument();
  });

  it('say what they cover, and are renewed as often as the policy allows', async () => {
    const { api, user } = await setup(granted);
    expect(
      await screen.findByText(/; underneath: Missing\. A waiver lifts/),
    ).toBeInTheDocument();
    await user.click(
      await screen.findByRole('button', { name: /^Ask for renewal/ }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByRole('button', { name: /The waiver until .*Renews/ }),
    ).toBeInTheDocument();
    await user.type(field(dialog, /^Justification/), 'Still no groups');
    await user.type(field(dialog, /^Compensating control/), 'Manual review');
    await enterDay(user, dialog, inDays(80));
    await user.click(within(dialog).getByRole('button', { name: 'Ask' }));
    await waitFor(async () =>
      expect(await waiversOf(api)).toMatchObject([
        { state: 'granted', renewals: 0 },
        { state: 'requested', renewals: 1 },
      ]),
    );
  });

  it('show the words of the server where it refuses', async () => {
    const { api, user } = await setup(asked);
    const message =
      'user:default/owner cannot decide on the waiver: they own it';
    api.fail('recordAct', { status: 403, name: 'NotAllowedError', message });
    await user.click(
      await screen.findByRole('button', { name: /^Decide on the waiver/ }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(
      await within(dialog).findByRole('radio', { name: 'Grant' }),
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Grant the waiver' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(message);
  });
});
