import {
  REGISTRY_FACTS_FIELD,
  type RegistryFacts,
} from '@modelgov/backstage-plugin-model-governance-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import {
  FakeModelGovernanceApi,
  modelEntity,
  onlyRequirements,
  renderWithModel,
} from '../../../__testUtils__';
import { EntityModelGovernanceCard } from '../../EntityModelGovernanceCard';

const REF = 'resource:default/ranking-model';

const REGISTRY: RegistryFacts = {
  sources: [{ id: 'mlflow/prod', kind: 'registry', name: 'ranking' }],
  versions: [
    {
      version: '3.2.0',
      source: 'mlflow/prod',
      url: 'https://mlflow.example.com/14',
      metrics: [{ name: 'AUC', value: 0.83, dataset: 'holdout' }],
    },
    {
      version: '3.1.0',
      source: 'mlflow/prod',
      metrics: [{ name: 'AUC', value: 0.79, dataset: 'holdout' }],
    },
  ],
  deployments: [],
};

async function openDialog() {
  const plain = modelEntity('ranking-model', {
    model: {
      version: '3.2.0',
      versions: [{ version: '3.1.0', live: true }],
      useCases: [{ name: 'ranking', intendedPurpose: 'Rank.' }],
    },
  });
  const entity = {
    ...plain,
    spec: {
      ...plain.spec,
      model: {
        ...Object(plain.spec?.model),
        [REGISTRY_FACTS_FIELD]: JSON.stringify(REGISTRY),
      },
    },
  };
  const api = new FakeModelGovernanceApi({
    entities: [entity],
    policy: onlyRequirements('performance-met'),
  });
  renderWithModel(<EntityModelGovernanceCard />, { api, entity });
  const user = userEvent.setup({ delay: null });
  await user.click(
    await screen.findByRole('button', { name: /^Add: Performance/ }),
  );
  const dialog = await screen.findByRole('dialog');
  return { api, user, dialog };
}

const metric = (dialog: HTMLElement, name: RegExp) =>
  within(within(dialog).getByRole('group', { name: /^Metrics 1/ })).getByRole(
    'textbox',
    { name },
  );

async function chooseVersion(user: UserEvent, dialog: HTMLElement) {
  await user.click(within(dialog).getByRole('button', { name: /Version/ }));
  await user.click(await screen.findByRole('option', { name: '3.1.0' }));
}

describe('the form of evidence that a source knows', () => {
  it('begins with what the source says of the version, and says so', async () => {
    const { dialog } = await openDialog();
    expect(
      within(dialog).getByText(/what mlflow\/prod says of version 3\.2\.0/),
    ).toBeInTheDocument();
    expect(metric(dialog, /^Metric/)).toHaveValue('AUC');
    expect(metric(dialog, /^Value/)).toHaveValue('0.83');
    expect(within(dialog).getByRole('textbox', { name: /^Link/ })).toHaveValue(
      'https://mlflow.example.com/14',
    );
  });

  it('follows the version as long as nobody changed it', async () => {
    const { user, dialog } = await openDialog();
    await chooseVersion(user, dialog);
    await waitFor(() => expect(metric(dialog, /^Value/)).toHaveValue('0.79'));
    expect(
      within(dialog).getByText(/says of version 3\.1\.0/),
    ).toBeInTheDocument();
  });

  it('keeps what a person changed, also for another version', async () => {
    const { user, dialog } = await openDialog();
    await user.clear(metric(dialog, /^Metric/));
    await user.type(metric(dialog, /^Metric/), 'Recall');
    await chooseVersion(user, dialog);
    expect(metric(dialog, /^Metric/)).toHaveValue('Recall');
    expect(metric(dialog, /^Value/)).toHaveValue('0.83');
    expect(
      within(dialog).getByText(/says of version 3\.2\.0/),
    ).toBeInTheDocument();
  });

  it('can be emptied', async () => {
    const { api, user, dialog } = await openDialog();
    await user.click(
      within(dialog).getByRole('button', { name: 'Start empty' }),
    );
    expect(metric(dialog, /^Metric/)).toHaveValue('');
    expect(within(dialog).getByRole('textbox', { name: /^Link/ })).toHaveValue(
      '',
    );
    expect(
      within(dialog).queryByText(/what mlflow\/prod says/),
    ).not.toBeInTheDocument();
    expect((await api.listEvidence(REF)).items).toEqual([]);
  });
});
