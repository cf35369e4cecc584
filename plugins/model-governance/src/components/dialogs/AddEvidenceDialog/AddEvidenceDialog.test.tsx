import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import {
  FakeModelGovernanceApi,
  modelEntity,
  onlyRequirements,
  renderWithModel,
} from '../../../__testUtils__';
import { EntityModelGovernanceCard } from '../../EntityModelGovernanceCard';
import { EntityModelGovernanceContent } from '../../EntityModelGovernanceContent';

const entity = modelEntity('ranking-model', { model: { version: '3.2.0' } });
const REF = 'resource:default/ranking-model';

function setup() {
  const api = new FakeModelGovernanceApi({
    entities: [entity],
    policy: onlyRequirements('fairness-evaluated'),
  });
  renderWithModel(<EntityModelGovernanceCard />, { api, entity });
  return { api, user: userEvent.setup({ delay: null }) };
}

async function openDialog(user: UserEvent) {
  await user.click(
    await screen.findByRole('button', { name: 'Add: Fairness evaluation' }),
  );
  return screen.findByRole('dialog', { name: 'Fairness evaluation' });
}

async function fillGroup(
  user: UserEvent,
  row: HTMLElement,
  [name, size, rate]: [string, string, string],
) {
  await user.type(within(row).getByRole('textbox', { name: /^Group/ }), name);
  await user.type(within(row).getByRole('textbox', { name: /^People/ }), size);
  await user.type(
    within(row).getByRole('textbox', { name: /^Selection rate/ }),
    rate,
  );
  await user.tab();
}

async function fill(user: UserEvent, dialog: HTMLElement) {
  await user.type(
    within(dialog).getByRole('textbox', { name: /^Protected attribute/ }),
    'sex',
  );
  await user.type(
    within(dialog).getByRole('textbox', { name: /^Dataset/ }),
    'applications',
  );
  await user.click(
    within(dialog).getByRole('button', { name: 'Add row: Groups' }),
  );
  await fillGroup(
    user,
    within(dialog).getByRole('group', { name: 'Groups 1' }),
    ['women', '500', '0.41'],
  );
  await fillGroup(
    user,
    within(dialog).getByRole('group', { name: 'Groups 2' }),
    ['men', '600', '0.44'],
  );
}

const send = (dialog: HTMLElement) =>
  within(dialog).getByRole('button', { name: 'Record evidence' });

describe('AddEvidenceDialog', () => {
  it('records evidence and moves the card without a reload', async () => {
    const { api, user } = setup();
    const dialog = await openDialog(user);
    expect(
      within(dialog).getByText(
        'Are the differences in outcome between groups of people within bounds?',
      ),
    ).toBeInTheDocument();
    await fill(user, dialog);
    expect(within(dialog).getByText(/^disparityRatio: 0\.9318/)).toBeVisible();
    await user.click(send(dialog));

    expect(await screen.findByText('Nothing is missing.')).toBeInTheDocument();
    expect(screen.getByRole('meter')).toHaveAttribute('aria-valuenow', '100');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    const { items } = await api.listEvidence(REF);
    expect(items).toMatchObject([
      {
        type: 'fairness-evaluation',
        title: 'Fairness evaluation 3.2.0',
        requirements: ['fairness-evaluated'],
        payload: {
          attribute: 'sex',
          groups: [
            { group: 'women', size: 500, selectionRate: 0.41 },
            { group: 'men', size: 600, selectionRate: 0.44 },
          ],
        },
      },
    ]);
  });

  it('stores one record however often it is submitted', async () => {
    const { api, user } = setup();
    const createEvidence = jest.spyOn(api, 'createEvidence');
    const dialog = await openDialog(user);
    await fill(user, dialog);

    api.fail('createEvidence', {
      status: 503,
      name: 'ServiceUnavailableError',
      message: 'Try later',
    });
    await user.click(send(dialog));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Try later',
    );
    api.fail('createEvidence', undefined);
    await user.dblClick(send(dialog));

    expect(await screen.findByText('Nothing is missing.')).toBeInTheDocument();
    const ids = createEvidence.mock.calls.map(([, { id }]) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(1);
    expect((await api.listEvidence(REF)).items).toHaveLength(1);
  });

  it('says beside each field what is wrong before anything is sent', async () => {
    const { api, user } = setup();
    const createEvidence = jest.spyOn(api, 'createEvidence');
    const dialog = await openDialog(user);
    await user.clear(within(dialog).getByRole('textbox', { name: /^Title/ }));
    await user.type(
      within(dialog).getByRole('textbox', { name: /^Link/ }),
      'ftp://example.com',
    );
    await user.click(send(dialog));

    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Something is missing or does not fit.',
    );
    expect(
      within(dialog).getByRole('textbox', { name: /^Title/ }),
    ).toHaveAccessibleDescription('This is needed.');
    expect(
      within(dialog).getByRole('textbox', { name: /^Link/ }),
    ).toBeInvalid();
    expect(
      within(dialog).getByRole('textbox', { name: /^Protected attribute/ }),
    ).toBeInvalid();
    expect(createEvidence).not.toHaveBeenCalled();
  });

  it("shows the server's words beside the field that it names", async () => {
    const { api, user } = setup();
    const dialog = await openDialog(user);
    await fill(user, dialog);
    await user.type(
      within(dialog).getByRole('textbox', { name: /^Link/ }),
      'https://example.com/report',
    );
    api.fail('createEvidence', {
      status: 400,
      name: 'InputError',
      message: 'link: must not lead to example.com',
    });
    await user.click(send(dialog));

    await waitFor(() =>
      expect(
        within(dialog).getByRole('textbox', { name: /^Link/ }),
      ).toHaveAccessibleDescription(/must not lead to example\.com/),
    );
    expect(within(dialog).getByRole('alert')).toHaveTextContent(
      'Nothing was recorded',
    );
  });

  it('shows a refusal in full', async () => {
    const { api, user } = setup();
    const dialog = await openDialog(user);
    await fill(user, dialog);
    api.fail('createEvidence', {
      status: 403,
      name: 'NotAllowedError',
      message: 'You lack model-governance.evidence.create',
    });
    await user.click(send(dialog));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'You lack model-governance.evidence.create',
    );
  });

  it('asks before it throws away what was entered', async () => {
    const { user } = setup();
    const dialog = await openDialog(user);
    await user.type(
      within(dialog).getByRole('textbox', { name: /^Dataset/ }),
      'a',
    );
    await user.keyboard('{Escape}');
    expect(within(dialog).getByRole('alert')).toHaveTextContent(
      'Discard what you entered?',
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Keep editing' }),
    );
    expect(
      within(dialog).getByRole('textbox', { name: /^Dataset/ }),
    ).toHaveValue('a');

    await user.keyboard('{Escape}');
    await user.click(within(dialog).getByRole('button', { name: 'Discard' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('offers every type from the tab, and keeps what was entered for each', async () => {
    const api = new FakeModelGovernanceApi({
      entities: [entity],
      policy: onlyRequirements('fairness-evaluated'),
    });
    renderWithModel(<EntityModelGovernanceContent />, {
      api,
      entity,
      search: '?view=evidence',
    });
    const user = userEvent.setup({ delay: null });
    await user.click(
      await screen.findByRole('button', { name: 'Add evidence' }),
    );
    const dialog = await screen.findByRole('dialog');
    const choose = async (type: string) => {
      await user.click(
        within(dialog).getByRole('button', { name: /Type of evidence/ }),
      );
      await user.click(screen.getByRole('option', { name: type }));
    };
    expect(send(dialog)).toBeDisabled();
    await choose('Document');
    await user.type(
      within(dialog).getByRole('textbox', { name: /^Summary/ }),
      'Minutes',
    );
    await choose('Fairness evaluation');
    expect(
      within(dialog).queryByRole('textbox', { name: /^Summary/ }),
    ).not.toBeInTheDocument();
    await choose('Document');
    expect(
      within(dialog).getByRole('textbox', { name: /^Summary/ }),
    ).toHaveValue('Minutes');
  });

  it('asks of which version it is where several are live', async () => {
    const live = modelEntity('two-versions', {
      model: {
        version: '3.2.0',
        versions: [{ version: '3.1.0', live: true }],
        useCases: [{ name: 'ranking', intendedPurpose: 'Rank applications.' }],
      },
    });
    const api = new FakeModelGovernanceApi({
      entities: [live],
      policy: onlyRequirements('fairness-evaluated'),
    });
    renderWithModel(<EntityModelGovernanceCard />, { api, entity: live });
    const user = userEvent.setup({ delay: null });
    const dialog = await openDialog(user);
    await fill(user, dialog);
    await user.click(within(dialog).getByRole('button', { name: /Version/ }));
    await user.click(await screen.findByRole('option', { name: '3.1.0' }));
    await user.click(send(dialog));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    const { items } = await api.listEvidence('resource:default/two-versions');
    expect(items).toMatchObject([{ modelVersion: '3.1.0' }]);
  });

  it('closes at once where nothing was entered', async () => {
    const { user } = setup();
    await openDialog(user);
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });
});
