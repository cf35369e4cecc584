import type { NewAssessment } from '@modelgov/backstage-plugin-model-governance-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { v4 as uuid } from 'uuid';
import {
  baselinePolicy,
  FakeModelGovernanceApi,
  modelEntity,
  onlyRequirements,
  renderWithModel,
} from '../../../__testUtils__';
import { EntityModelGovernanceCard } from '../../EntityModelGovernanceCard';

const REF = 'resource:default/ranking-model';
const entity = modelEntity('ranking-model', {
  model: {
    version: '3.2.0',
    modelType: 'traditional-ml',
    useCases: [{ name: 'ranking', roles: ['deployer'] }, { name: 'reporting' }],
  },
});

function earlier(useCase: string): NewAssessment {
  return {
    id: uuid(),
    useCase,
    answers: Object.fromEntries(
      baselinePolicy.risk.questions.map(({ id, options: [first] }) => [
        id,
        first.value,
      ]),
    ),
    aiAct: {
      class: 'minimal',
      duties: [],
      roles: ['provider'],
      rationale: 'Figures only.',
    },
    scenarios: [],
  };
}

async function setup(
  prepare?: (api: FakeModelGovernanceApi) => Promise<unknown>,
) {
  const api = new FakeModelGovernanceApi({
    entities: [entity],
    policy: onlyRequirements('risk-assessed'),
  });
  await prepare?.(api);
  renderWithModel(<EntityModelGovernanceCard />, { api, entity });
  const user = userEvent.setup({ delay: null });
  await user.click(
    await screen.findByRole('button', { name: 'Assess: Risk assessment' }),
  );
  const dialog = await screen.findByRole('dialog', { name: /^Assess risk: / });
  return { api, user, dialog };
}

async function answerAll(user: UserEvent, dialog: HTMLElement, nth: number) {
  for (const group of within(dialog).getAllByRole('radiogroup')) {
    await user.click(within(group).getAllByRole('radio')[nth]);
  }
}

const tier = (dialog: HTMLElement) =>
  within(dialog).getByRole('status', { name: 'Tier so far' });

describe('AssessRiskDialog', () => {
  it('shows the tier while answering; what is open counts as the worst', async () => {
    const { user, dialog } = await setup();
    expect(tier(dialog)).toHaveTextContent('Critical risk');
    expect(tier(dialog)).toHaveTextContent('11 questions open');
    await answerAll(user, dialog, 0);
    expect(tier(dialog)).toHaveTextContent('Low risk');
    expect(tier(dialog)).not.toHaveTextContent('open');
  });

  it('offers "We do not know" for every question', async () => {
    const { dialog } = await setup();
    expect(
      within(dialog).getAllByRole('radio', { name: 'We do not know' }),
    ).toHaveLength(baselinePolicy.risk.questions.length);
  });

  it('raises the tier with the class under the EU AI Act', async () => {
    const { user, dialog } = await setup();
    await answerAll(user, dialog, 0);
    await user.click(within(dialog).getByRole('button', { name: 'Next' }));
    await user.click(within(dialog).getByRole('radio', { name: /^High-risk/ }));
    expect(tier(dialog)).toHaveTextContent('High risk');
  });

  it('records the assessment with scenarios, and the card moves', async () => {
    const { api, user, dialog } = await setup(fake =>
      fake.createAssessment(REF, earlier('reporting')),
    );
    await answerAll(user, dialog, 0);
    await user.click(within(dialog).getByRole('button', { name: 'Next' }));
    await user.click(within(dialog).getByRole('radio', { name: /^Minimal/ }));
    expect(
      within(dialog).getByRole('checkbox', { name: 'Deployer' }),
    ).toBeChecked();
    await user.type(
      within(dialog).getByRole('textbox', { name: /^Rationale/ }),
      'No Annex III.',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Next' }));
    await user.click(
      within(dialog).getByRole('button', { name: 'Add scenario: Scenarios' }),
    );
    await user.type(
      within(dialog).getByRole('textbox', { name: /^What could go wrong/ }),
      'Wrong order',
    );
    await user.type(
      within(dialog).getByRole('textbox', { name: /^Category/ }),
      'fairness',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Next' }));
    expect(within(dialog).getByText('One scenario.')).toBeInTheDocument();
    await user.click(
      within(dialog).getByRole('button', { name: 'Record assessment' }),
    );

    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(await screen.findByText('Low risk')).toBeInTheDocument();
    const { items } = await api.listAssessments(REF);
    expect(items[0]).toMatchObject({
      useCase: 'ranking',
      aiAct: {
        class: 'minimal',
        roles: ['deployer'],
        rationale: 'No Annex III.',
      },
      scenarios: [{ title: 'Wrong order', category: 'fairness' }],
      result: { tier: 'low' },
    });
  });

  it('records what is not answered as unknown, and says so before', async () => {
    const { api, user, dialog } = await setup();
    await user.click(within(dialog).getByRole('button', { name: 'EU AI Act' }));
    await user.click(within(dialog).getByRole('radio', { name: /^Minimal/ }));
    await user.type(
      within(dialog).getByRole('textbox', { name: /^Rationale/ }),
      'Because.',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Summary' }));
    expect(
      within(dialog).getByText(/^11 questions are not answered\./),
    ).toBeInTheDocument();
    await user.click(
      within(dialog).getByRole('button', { name: 'Record assessment' }),
    );
    await waitFor(async () =>
      expect((await api.listAssessments(REF)).items).toMatchObject([
        { answers: { harm: 'unknown', reach: 'unknown' } },
      ]),
    );
  });

  it('goes to the step on which something is missing', async () => {
    const { api, user, dialog } = await setup();
    const createAssessment = jest.spyOn(api, 'createAssessment');
    await user.click(within(dialog).getByRole('button', { name: 'Summary' }));
    await user.click(
      within(dialog).getByRole('button', { name: 'Record assessment' }),
    );
    expect(
      await within(dialog).findByRole('textbox', { name: /^Rationale/ }),
    ).toHaveAccessibleDescription(/This is needed\./);
    expect(createAssessment).not.toHaveBeenCalled();
  });

  it('begins with what was assessed last', async () => {
    const { dialog } = await setup(fake =>
      fake.createAssessment(REF, { ...earlier('ranking'), id: uuid() }),
    );
    // The use that is not assessed yet is asked for; the other one is prefilled.
    expect(dialog).toHaveAccessibleName('Assess risk: reporting');
    const user = userEvent.setup({ delay: null });
    await user.click(within(dialog).getByRole('button', { name: /reporting/ }));
    await user.click(screen.getByRole('option', { name: 'ranking' }));
    expect(tier(dialog)).toHaveTextContent('Low risk');
  });

  it('keeps the answers of one use while another is looked at', async () => {
    const { user, dialog } = await setup();
    const choose = async (from: RegExp, to: string) => {
      await user.click(within(dialog).getByRole('button', { name: from }));
      await user.click(screen.getByRole('option', { name: to }));
    };
    await answerAll(user, dialog, 0);
    await choose(/ranking/, 'reporting');
    expect(tier(dialog)).toHaveTextContent('11 questions open');
    await choose(/reporting/, 'ranking');
    expect(tier(dialog)).toHaveTextContent('Low risk');
  });

  it('says why where the policy cannot be loaded', async () => {
    const api = new FakeModelGovernanceApi({
      entities: [entity],
      policy: onlyRequirements('risk-assessed'),
    });
    api.fail('getPolicy', {
      status: 403,
      name: 'NotAllowedError',
      message: 'You lack model-governance.policy.read',
    });
    renderWithModel(<EntityModelGovernanceCard />, { api, entity });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Assess: Risk assessment' }),
    );
    expect(
      await screen.findByText('You lack model-governance.policy.read'),
    ).toBeInTheDocument();
  });
});
