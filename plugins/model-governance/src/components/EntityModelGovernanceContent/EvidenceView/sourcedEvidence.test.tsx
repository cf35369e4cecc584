import { SYSTEM_PRINCIPAL } from '@modelgov/backstage-plugin-model-governance-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  baselinePolicy,
  FakeModelGovernanceApi,
  modelEntity,
  renderWithModel,
} from '../../../__testUtils__';
import { EntityModelGovernanceContent } from '../EntityModelGovernanceContent';

const entity = modelEntity('ranking-model', { model: { version: '3.2.0' } });
const REF = 'resource:default/ranking-model';
const idOf = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;

const RECORD = {
  type: 'version-record' as const,
  title: 'Version 14 in mlflow/prod',
  requirements: [],
  collectedOn: '2026-01-05',
  link: 'https://mlflow.example.com/models/ranking/14',
  payload: {
    registry: 'mlflow/prod',
    name: 'ranking',
    runLink: 'https://mlflow.example.com/runs/7',
    parameters: [{ name: 'depth', value: '6' }],
  },
};

async function show() {
  const api = new FakeModelGovernanceApi({
    entities: [entity],
    policy: baselinePolicy,
  });
  await api.createEvidence(REF, {
    ...RECORD,
    id: idOf(1),
    title: 'What a person says',
    link: undefined,
  });
  api.pipeline = {
    recordedBy: SYSTEM_PRINCIPAL,
    source: 'registry',
    sourceId: 'mlflow/prod',
  };
  await api.createEvidence(REF, { ...RECORD, id: idOf(2) });
  api.pipeline = undefined;
  renderWithModel(<EntityModelGovernanceContent />, {
    api,
    entity,
    search: '?view=evidence',
  });
  return { api, user: userEvent.setup({ delay: null }) };
}

async function open(user: ReturnType<typeof userEvent.setup>, title: string) {
  await user.click(
    await screen.findByRole('button', { name: `Details: ${title}` }),
  );
  const item = screen
    .getAllByRole('listitem')
    .find(each =>
      within(each).queryByRole('button', { name: `Details: ${title}` }),
    );
  if (!item) {
    throw new Error(`No evidence ${title}`);
  }
  return item;
}

describe('evidence from sources', () => {
  it('says who brought it, when, and where to look', async () => {
    const { user } = await show();
    const item = await open(user, RECORD.title);
    expect(
      within(item).getByRole('link', { name: /^Registry mlflow\/prod/ }),
    ).toHaveAttribute('href', RECORD.link);
    expect(item).toHaveTextContent('Collected on Jan 5, 2026');
    const own = await open(user, 'What a person says');
    expect(own).toHaveTextContent('PersonRecorded by someone');
    expect(within(own).getByRole('link', { name: 'someone' })).toBeVisible();
  });

  it('shows how a registry says that a version was made', async () => {
    const { user } = await show();
    const item = await open(user, RECORD.title);
    expect(item).toHaveTextContent('Version record');
    expect(within(item).getByRole('link', { name: /runs\/7/ })).toHaveAttribute(
      'href',
      RECORD.payload.runLink,
    );
    expect(
      within(item).getByRole('row', { name: 'depth 6' }),
    ).toBeInTheDocument();
  });

  it('is disputed with a reason, and shows who does, why and that a reviewer decides', async () => {
    const { api, user } = await show();
    const item = await open(user, RECORD.title);
    expect(
      within(item).queryByRole('button', { name: /^Correct/ }),
    ).not.toBeInTheDocument();
    await user.click(
      within(item).getByRole('button', { name: `Dispute: ${RECORD.title}` }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: `Dispute ${RECORD.title}`,
    });
    const send = within(dialog).getByRole('button', {
      name: 'Dispute the evidence',
    });
    await user.click(send);
    const reason = within(dialog).getByRole('textbox', {
      name: /^What is not so/,
    });
    expect(reason).toBeInvalid();
    await user.type(reason, 'This run is of another model.');
    await user.click(send);
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect((await api.listActs(REF)).items).toMatchObject([
      { kind: 'evidence-dispute', about: idOf(2) },
    ]);
    expect(await within(item).findAllByText('Disputed')).toHaveLength(2);
    expect(item).toHaveTextContent('This run is of another model.');
    expect(item).toHaveTextContent('By someone');
    expect(item).toHaveTextContent(
      'It counts for nothing until a reviewer decides.',
    );
    expect(
      within(item).queryByRole('button', { name: /^Dispute/ }),
    ).not.toBeInTheDocument();
    expect(
      within(item).getByRole('button', { name: /^Review/ }),
    ).toBeInTheDocument();
  });

  it('can be disputed only where it was drawn from a source', async () => {
    const { user } = await show();
    const own = await open(user, 'What a person says');
    expect(
      within(own).queryByRole('button', { name: /^Dispute/ }),
    ).not.toBeInTheDocument();
    expect(
      within(own).getByRole('button', { name: /^Correct/ }),
    ).toBeInTheDocument();
  });
});
