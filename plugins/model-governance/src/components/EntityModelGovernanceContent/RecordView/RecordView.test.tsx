import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { v4 as uuid } from 'uuid';
import {
  FakeModelGovernanceApi,
  modelEntity,
  onlyRequirements,
  renderWithModel,
} from '../../../__testUtils__';
import { saveFile } from '../../../download';
import { EntityModelGovernanceContent } from '../EntityModelGovernanceContent';

// The browser of the tests cannot download.
jest.mock('../../../download', () => ({ saveFile: jest.fn() }));

const REF = 'resource:default/ranking-model';

async function setup(
  options: {
    acts?: number;
    /** Permissions are remembered by the name of the model. */
    name?: string;
    denied?: string[];
    prepare?: (api: FakeModelGovernanceApi) => Promise<unknown>;
  } = {},
) {
  const { acts = 3, name = 'ranking-model', denied, prepare } = options;
  const entity = modelEntity(name, { model: { version: '3.2.0' } });
  const api = new FakeModelGovernanceApi({
    entities: [entity],
    policy: onlyRequirements('fairness-evaluated'),
  });
  for (let act = 1; act <= acts; act++) {
    await api.recordAct(`resource:default/${name}`, 'waiver', {
      id: uuid(),
      requirementId: 'fairness-evaluated',
      justification: `Reason ${act}`,
      compensatingControl: 'A person looks at it.',
      expiresOn: '2031-03-31',
    });
  }
  await prepare?.(api);
  renderWithModel(<EntityModelGovernanceContent />, {
    api,
    entity,
    denied,
    search: '?view=record',
  });
  const user = userEvent.setup({ delay: null });
  return { api, user };
}

const verify = () => screen.findByRole('button', { name: 'Verify' });

describe('RecordView', () => {
  it('lists the entries, newest first, with who, what, record and hash', async () => {
    const { api, user } = await setup();
    const [newest] = (await api.getLedger(REF)).items;
    await screen.findByRole('button', { name: 'Copy the hash of entry 1' });
    const [, row, ...others] = screen.getAllByRole('row');
    expect(others).toHaveLength(2);
    expect(row).toHaveTextContent(/^3/);
    expect(row).toHaveTextContent('Waiver asked for');
    expect(row).toHaveTextContent(newest.recordId.slice(0, 10));
    expect(row).toHaveTextContent(newest.hash.slice(0, 10));
    expect(
      within(row).getByRole('link', { name: 'someone' }),
    ).toBeInTheDocument();

    let copied: string | undefined;
    document.execCommand = () => {
      copied = String(window.getSelection());
      return true;
    };
    await user.click(
      within(row).getByRole('button', { name: 'Copy the hash of entry 3' }),
    );
    expect(copied).toBe(newest.hash);
  });

  it('goes through the pages that the server gives', async () => {
    const { user } = await setup({ acts: 25 });
    expect(
      await screen.findByRole('button', { name: 'Copy the hash of entry 25' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /next/i }));
    expect(
      await screen.findByRole('button', { name: 'Copy the hash of entry 1' }),
    ).toBeInTheDocument();
  });

  it('says that nothing is recorded yet', async () => {
    await setup({ acts: 0 });
    expect(
      await screen.findByText('Nothing is recorded yet'),
    ).toBeInTheDocument();
  });

  it('shows that somebody was erased', async () => {
    await setup({
      acts: 1,
      prepare: async api => {
        const list = api.ledger.list(REF);
        api.getLedger = async () => ({
          items: list.map(entry => ({
            ...entry,
            actor: 'erased:3f2a9c',
            erased: true,
          })),
        });
      },
    });
    expect(await screen.findByText('Erased person 3f2a9c')).toBeInTheDocument();
    expect(screen.getByText('Content erased')).toBeInTheDocument();
  });

  it('verifies the record and says what that cannot vouch for', async () => {
    const { user } = await setup();
    await user.click(await verify());
    expect(
      await screen.findByText('Consistent, not proven unaltered'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/All 3 entries are consistent/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /whether the whole chain was written anew cannot be told/,
      ),
    ).toBeInTheDocument();
  });

  it('names the first entry that is broken', async () => {
    const { user } = await setup({
      prepare: async api => api.ledger.forge(REF, 2),
    });
    await user.click(await verify());
    expect(await screen.findByText('Broken at entry 2')).toBeInTheDocument();
    expect(
      screen.getByText(/The record is broken at entry 2: /),
    ).toBeInTheDocument();
  });

  it('says why it cannot be verified, and tries again', async () => {
    const { api, user } = await setup();
    const message = 'The database is away';
    api.fail('verifyLedger', { status: 503, name: 'Error', message });
    await user.click(await verify());
    expect(await screen.findByRole('alert')).toHaveTextContent(message);
    api.fail('verifyLedger', undefined);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Consistent, not proven unaltered'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it.each([
    [/^JSON/, 'json', '.json'],
    [/^OSCAL/, 'oscal', '.oscal.json'],
    [/^Markdown/, 'markdown', '.md'],
    [/^HTML/, 'html', '.html'],
  ])('exports the record as %s', async (name, format, extension) => {
    const { api, user } = await setup();
    const exportRecord = jest.spyOn(api, 'exportRecord');
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name }));
    await waitFor(() =>
      expect(saveFile).toHaveBeenLastCalledWith(
        `model-governance-resource-default-ranking-model${extension}`,
        expect.any(Blob),
      ),
    );
    expect(exportRecord).toHaveBeenCalledWith(REF, format);
  });

  it('offers no export to those who may not', async () => {
    await setup({
      name: 'model-of-others',
      denied: ['model-governance.ledger.export'],
    });
    await screen.findByRole('button', { name: 'Copy the hash of entry 1' });
    expect(
      screen.queryByRole('button', { name: 'Export' }),
    ).not.toBeInTheDocument();
  });

  it('says why the ledger cannot be loaded', async () => {
    const { api, user } = await setup({
      prepare: async fake =>
        fake.fail('getLedger', {
          status: 500,
          name: 'Error',
          message: 'The database is away',
        }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    api.fail('getLedger', undefined);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('button', { name: 'Copy the hash of entry 1' }),
    ).toBeInTheDocument();
  });
});
