import type { NewEvidence } from '@modelgov/backstage-plugin-model-governance-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { v4 as uuid } from 'uuid';
import {
  FakeModelGovernanceApi,
  modelEntity,
  onlyRequirements,
  renderWithModel,
} from '../../../__testUtils__';
import { EntityModelGovernanceContent } from '../../EntityModelGovernanceContent';

const LINK = 'https://reports.example.com/fairness';

let serial = 0;

/** A model of its own for every test, since what somebody may do with one is remembered. */
async function setup(
  options: {
    view?: string;
    denied?: string[];
    digest?: string;
    isCorrected?: boolean;
    pipeline?: FakeModelGovernanceApi['pipeline'];
  } = {},
) {
  const name = `ranking-model-${++serial}`;
  const ref = `resource:default/${name}`;
  const entity = modelEntity(name, {
    title: 'Ranking',
    model: {
      version: '3.2.0',
      useCases: [{ name: 'ranking', intendedPurpose: 'Rank applications.' }],
    },
  });
  const api = new FakeModelGovernanceApi({
    entities: [entity],
    policy: {
      ...onlyRequirements('fairness-evaluated'),
      evidence: { reviewedFrom: 'high' },
    },
  });
  api.pipeline = options.pipeline;
  const content: NewEvidence = {
    id: uuid(),
    type: 'fairness-evaluation',
    title: 'Fairness of 3.2.0',
    requirements: [],
    link: LINK,
    digest: options.digest ?? `sha256:${'ab'.repeat(32)}`,
    payload: {
      attribute: 'sex',
      dataset: 'applications',
      groups: [
        { group: 'women', size: 500, selectionRate: 0.41 },
        { group: 'men', size: 600, selectionRate: 0.44 },
      ],
    },
    collectedOn: new Date().toISOString().slice(0, 10),
  };
  const evidence = await api.createEvidence(ref, content);
  if (options.isCorrected) {
    await api.createEvidence(ref, {
      ...content,
      id: uuid(),
      title: 'Fairness, corrected',
      supersedes: content.id,
    });
  }
  renderWithModel(<EntityModelGovernanceContent />, {
    api,
    entity,
    denied: options.denied,
    search: options.view ?? '?view=evidence',
  });
  const user = userEvent.setup({ delay: null });
  const open = async () =>
    user.click(
      await screen.findByRole('button', { name: 'Details: Fairness of 3.2.0' }),
    );
  const review = async () => {
    await user.click(
      await screen.findByRole('button', { name: 'Review: Fairness of 3.2.0' }),
    );
    return screen.findByRole('dialog', { name: 'Review Fairness of 3.2.0' });
  };
  const choose = async (dialog: HTMLElement, label: RegExp, option: string) => {
    await user.click(within(dialog).getByRole('button', { name: label }));
    await user.click(await screen.findByRole('option', { name: option }));
  };
  const acts = async () => (await api.listActs(ref)).items;
  return { api, user, evidence, open, review, choose, acts };
}

describe('ReviewEvidenceDialog', () => {
  it('accepts evidence in a role, and the list says so', async () => {
    const { user, evidence, open, review, choose, acts } = await setup();
    expect(await screen.findByText('Review awaited')).toBeInTheDocument();
    await open();
    const dialog = await review();
    expect(within(dialog).getByText('applications')).toBeInTheDocument();
    await choose(dialog, /You act as/, 'Model validator');
    await user.click(within(dialog).getByRole('radio', { name: 'Accept' }));
    await user.click(
      within(dialog).getByRole('button', { name: 'Accept the evidence' }),
    );

    expect(await screen.findByText('Accepted')).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.queryByText('Review awaited')).not.toBeInTheDocument(),
    );
    expect(
      screen.getByText(/Accepted as Model validator by/),
    ).toBeInTheDocument();
    await expect(acts()).resolves.toMatchObject([
      {
        kind: 'evidence-review',
        about: evidence.id,
        role: 'model-validator',
        decision: 'accepted',
      },
    ]);
  });

  it('rejects with a reason only, which everybody reads', async () => {
    const { user, open, review, choose, acts } = await setup();
    await open();
    const dialog = await review();
    await choose(dialog, /You act as/, 'Model validator');
    await user.click(within(dialog).getByRole('radio', { name: 'Reject' }));
    const send = within(dialog).getByRole('button', {
      name: 'Reject the evidence',
    });
    await user.click(send);
    expect(await within(dialog).findByRole('alert')).toBeInTheDocument();
    await expect(acts()).resolves.toEqual([]);

    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'The groups are too small.',
    );
    await user.click(send);
    expect(await screen.findByText('Rejected')).toBeInTheDocument();
    expect(screen.getByText('The groups are too small.')).toBeInTheDocument();
  });

  it('opens from the requirement that waits for it', async () => {
    const { user } = await setup({ view: '?view=scorecard' });
    await user.click(
      await screen.findByRole('button', {
        name: 'Review: Fairness evaluation',
      }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Review Fairness of 3.2.0' }),
    ).toBeInTheDocument();
  });

  it('is off for those who lack the permission, and says which', async () => {
    const { open } = await setup({
      denied: ['model-governance.evidence.review'],
    });
    await open();
    expect(
      await screen.findByText(
        /lack the permission model-governance.evidence.review/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Review: Fairness of 3.2.0' }),
    ).toBeDisabled();
  });

  it('tells why the server refuses', async () => {
    const { api, user, open, review, choose } = await setup();
    await open();
    const dialog = await review();
    await choose(dialog, /You act as/, 'Model validator');
    await user.click(within(dialog).getByRole('radio', { name: 'Accept' }));
    api.fail('recordAct', {
      status: 403,
      name: 'NotAllowedError',
      message: 'user:default/someone submitted it',
    });
    await user.click(
      within(dialog).getByRole('button', { name: 'Accept the evidence' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'user:default/someone submitted it',
    );
  });
});

describe('evidence of a pipeline', () => {
  it('says which pipeline brought it, and for whom', async () => {
    const { open } = await setup({
      pipeline: {
        recordedBy: 'service:ci',
        onBehalfOf: 'group:default/credit-risk',
      },
    });
    expect(
      await screen.findByText(/Pushed by pipeline service:ci/),
    ).toBeInTheDocument();
    await open();
    expect(
      await screen.findByRole('link', { name: /credit-risk/ }),
    ).toBeInTheDocument();
  });
});

describe('evidence that was wrong', () => {
  it('is corrected by another record of its type', async () => {
    const { user, open } = await setup();
    await open();
    await user.click(
      await screen.findByRole('button', { name: 'Correct: Fairness of 3.2.0' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Fairness evaluation',
    });
    expect(
      within(dialog).getByText(/takes the place of the record/),
    ).toBeInTheDocument();
  });

  it('stays in the list, and is corrected once', async () => {
    const { open } = await setup({ isCorrected: true });
    expect(await screen.findByText('Corrected by another')).toBeInTheDocument();
    await open();
    expect(
      screen.getByRole('button', { name: 'Review: Fairness of 3.2.0' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Correct: Fairness of 3.2.0' }),
    ).not.toBeInTheDocument();
  });
});

describe('the digest of evidence', () => {
  const verify = async (user: ReturnType<typeof userEvent.setup>) =>
    user.click(
      await screen.findByRole('button', {
        name: 'Verify digest: Fairness of 3.2.0',
      }),
    );

  it('is verified on request', async () => {
    const { user, open } = await setup();
    await open();
    await verify(user);
    expect(await screen.findByText('Digest verified')).toBeInTheDocument();
  });

  it('shows what was found where it is altered', async () => {
    const { api, user, open } = await setup();
    const found = `sha256:${'cd'.repeat(32)}`;
    api.linked.set(LINK, found);
    await open();
    await verify(user);
    expect(await screen.findByText('Altered')).toBeInTheDocument();
    expect(screen.getByText(`Found: ${found}`)).toBeInTheDocument();
  });

  it('says why it cannot be verified', async () => {
    const { api, user, open } = await setup();
    await open();
    api.fail('recordAct', {
      status: 400,
      name: 'InputError',
      message: 'link: cannot be verified: 404',
    });
    await verify(user);
    expect(
      await screen.findByText(/could not be verified: .*404/),
    ).toBeInTheDocument();
    expect(screen.queryByText('Digest verified')).not.toBeInTheDocument();
  });

  it('is not offered where it is of a kind that is not verified', async () => {
    const { open } = await setup({ digest: `md5:${'ab'.repeat(16)}` });
    await open();
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Review: Fairness of 3.2.0' }),
      ).toBeInTheDocument(),
    );
    expect(
      screen.queryByRole('button', { name: /Verify digest/ }),
    ).not.toBeInTheDocument();
  });
});
