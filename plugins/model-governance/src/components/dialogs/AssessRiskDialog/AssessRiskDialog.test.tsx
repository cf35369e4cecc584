import {
  classifyAiAct,
  type NewAssessment,
} from '@modelgov/backstage-plugin-model-governance-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { v4 as uuid } from 'uuid';
import {
  aiActOf,
  baselinePolicy,
  CREDIT,
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
    aiAct: aiActOf('Figures only.'),
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

/** Answers the questions of the decision tree one after another, until it asks no more. */
async function walkTree(
  user: UserEvent,
  dialog: HTMLElement,
  change: Readonly<Record<string, string>> = {},
) {
  const { path } = classifyAiAct(
    baselinePolicy.aiAct,
    aiActOf('-', change).answers,
  );
  for (const { question, label } of path) {
    const group = within(dialog).getByRole('radiogroup', { name: question });
    const [chosen] = within(group)
      .getAllByRole('radio')
      .filter(radio => radio.closest('label')?.textContent?.startsWith(label));
    await user.click(chosen);
    await user.click(
      within(dialog).getByRole('button', { name: 'Next question' }),
    );
  }
}

const aiActResult = (dialog: HTMLElement) =>
  within(dialog).getByRole('status', { name: /^Result under the EU AI Act/ });
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
    await walkTree(user, dialog, CREDIT);
    expect(aiActResult(dialog)).toHaveTextContent('high-risk');
    expect(aiActResult(dialog)).toHaveTextContent('5(b)');
    expect(tier(dialog)).toHaveTextContent('High risk');
  });

  it('records the assessment with scenarios, and the card moves', async () => {
    const { api, user, dialog } = await setup(fake =>
      fake.createAssessment(REF, earlier('reporting')),
    );
    await answerAll(user, dialog, 0);
    await user.click(within(dialog).getByRole('button', { name: 'Next' }));
    await walkTree(user, dialog);
    expect(aiActResult(dialog)).toHaveTextContent('Provider, Deployer');
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
        roles: ['provider', 'deployer'],
        rationale: 'No Annex III.',
        path: expect.arrayContaining([
          expect.objectContaining({
            step: 'annex-iii',
            answer: 'none-of-these',
          }),
        ]),
      },
      scenarios: [{ title: 'Wrong order', category: 'fairness' }],
      result: { tier: 'low' },
    });
  });

  it('records what is not answered as unknown, and says so before', async () => {
    const { api, user, dialog } = await setup();
    await user.click(within(dialog).getByRole('button', { name: 'EU AI Act' }));
    await walkTree(user, dialog);
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

  it('says what is taken for what is not known, and where that leads', async () => {
    const { user, dialog } = await setup();
    await user.click(within(dialog).getByRole('button', { name: 'EU AI Act' }));
    expect(within(dialog).getByText(/^Question 1 of at most/)).toBeVisible();
    expect(aiActResult(dialog)).toHaveTextContent('not determined yet');
    for (const [name] of [
      [/^An AI system/],
      [/^Yes$/],
      [/^None of these$/],
      [/^We develop it, or have it developed, and use it/],
      [/^We do not know: taken for “One of these, but it is not settled/],
    ] as const) {
      await user.click(within(dialog).getByRole('radio', { name }));
      await user.click(
        within(dialog).getByRole('button', { name: 'Next question' }),
      );
    }
    expect(aiActResult(dialog)).toHaveTextContent('prohibited');
    expect(tier(dialog)).toHaveTextContent('Critical risk');
  });

  it('goes back to an answer, and forgets what is not asked any more', async () => {
    const { user, dialog } = await setup();
    await user.click(within(dialog).getByRole('button', { name: 'EU AI Act' }));
    await walkTree(user, dialog, CREDIT);
    expect(
      within(dialog).getByText('Every question is answered.'),
    ).toBeVisible();
    await user.click(
      within(dialog).getByRole('button', {
        name: 'Change: In which of these areas is it used?',
      }),
    );
    await user.click(
      within(dialog).getByRole('radio', { name: 'In none of these' }),
    );
    expect(aiActResult(dialog)).toHaveTextContent('minimal risk');
    expect(aiActResult(dialog)).not.toHaveTextContent('5(b)');
    await user.click(
      within(dialog).getByRole('button', { name: 'Previous question' }),
    );
    expect(
      within(dialog).getByRole('radiogroup', { name: /^Is it a product/ }),
    ).toBeVisible();
  });

  it('sets another tier with a justification, and says who must confirm it', async () => {
    const { api, user, dialog } = await setup();
    await user.click(within(dialog).getByRole('button', { name: 'EU AI Act' }));
    await walkTree(user, dialog);
    await user.type(
      within(dialog).getByRole('textbox', { name: /^Rationale/ }),
      'Because.',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Summary' }));
    await user.click(
      within(dialog).getByRole('button', { name: /Set another tier/ }),
    );
    await user.click(screen.getByRole('option', { name: 'Medium risk' }));
    expect(
      within(dialog).getByText(/^A result below High risk counts when/),
    ).toBeVisible();
    await user.click(
      within(dialog).getByRole('button', { name: 'Record assessment' }),
    );
    const justification = within(dialog).getByRole('textbox', {
      name: /^Justification/,
    });
    expect(justification).toHaveAccessibleDescription(/This is needed\./);
    await user.type(justification, 'It is small.');
    await user.click(
      within(dialog).getByRole('button', { name: 'Record assessment' }),
    );
    await waitFor(async () =>
      expect((await api.listAssessments(REF)).items).toMatchObject([
        {
          override: { tier: 'medium', justification: 'It is small.' },
          result: { tier: 'medium' },
        },
      ]),
    );
  });

  it('goes to the question that is not answered', async () => {
    const { user, dialog } = await setup();
    await user.click(within(dialog).getByRole('button', { name: 'EU AI Act' }));
    await user.type(
      within(dialog).getByRole('textbox', { name: /^Rationale/ }),
      'Because.',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Summary' }));
    expect(
      within(dialog).getByText(
        'Questions on the EU AI Act are not answered yet.',
      ),
    ).toBeVisible();
    await user.click(
      within(dialog).getByRole('button', { name: 'Record assessment' }),
    );
    expect(
      await within(dialog).findByRole('radiogroup', { name: /^Is it an AI/ }),
    ).toHaveAccessibleDescription(/not answered/);
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
