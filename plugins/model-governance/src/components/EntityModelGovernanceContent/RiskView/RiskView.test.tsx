import type { NewAssessment } from '@modelgov/backstage-plugin-model-governance-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { v4 as uuid } from 'uuid';
import {
  aiActOf,
  baselinePolicy,
  FakeModelGovernanceApi,
  modelEntity,
  onlyRequirements,
  renderWithModel,
} from '../../../__testUtils__';
import { EntityModelGovernanceContent } from '../EntityModelGovernanceContent';

const REF = 'resource:default/ranking-model';
const entity = modelEntity('ranking-model', {
  model: {
    version: '3.2.0',
    modelType: 'traditional-ml',
    useCases: [{ name: 'ranking', intendedPurpose: 'Rank applications.' }],
  },
});

/** An assessment of tier medium, which somebody has to confirm. */
function assessment(change: Partial<NewAssessment> = {}): NewAssessment {
  const harmless = baselinePolicy.risk.questions.map(
    ({ id, options: [first] }) => [id, first.value],
  );
  return {
    id: uuid(),
    useCase: 'ranking',
    answers: {
      ...Object.fromEntries(harmless),
      data: 'financial-or-children',
    },
    aiAct: aiActOf('No use of Annex III.'),
    scenarios: [],
    ...change,
  };
}

async function setup(first: NewAssessment) {
  const api = new FakeModelGovernanceApi({
    entities: [entity],
    policy: onlyRequirements('risk-assessed', 'fairness-evaluated'),
  });
  await api.createAssessment(REF, first);
  renderWithModel(<EntityModelGovernanceContent />, {
    api,
    entity,
    search: '?view=risk',
  });
  const useCase = await screen.findByRole('region', { name: 'ranking' });
  return { api, useCase, user: userEvent.setup({ delay: null }) };
}

describe('RiskView', () => {
  it('says whom an assessment waits for, and lets them confirm it', async () => {
    const { api, useCase, user } = await setup(assessment());
    expect(
      await within(useCase).findByText(
        'The newest assessment counts when it is confirmed by: Risk officer',
      ),
    ).toBeVisible();
    expect(useCase).toHaveTextContent('Not assessed');

    await user.click(
      within(useCase).getByRole('button', { name: 'Confirm: ranking' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Confirm the assessment of ranking',
    });
    expect(
      await within(dialog).findByRole('list', {
        name: 'How the tier came about',
      }),
    ).toHaveTextContent('Medium risk');
    await user.click(
      await within(dialog).findByRole('radio', { name: /^Confirm/ }),
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Record decision' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(
      (await api.listActs(REF, { kind: 'assessment-confirmation' })).items,
    ).toMatchObject([{ role: 'risk-officer', decision: 'confirmed' }]);
    await waitFor(() =>
      expect(within(useCase).getByText('Medium risk')).toBeVisible(),
    );
    expect(
      within(useCase).queryByRole('button', { name: 'Confirm: ranking' }),
    ).not.toBeInTheDocument();
  });

  it('asks for a reason before it refuses', async () => {
    const { api, useCase, user } = await setup(assessment());
    await user.click(
      within(useCase).getByRole('button', { name: 'Confirm: ranking' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(
      await within(dialog).findByRole('radio', { name: /^Refuse/ }),
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Record decision' }),
    );
    const reason = within(dialog).getByRole('textbox', { name: /^Comment/ });
    expect(reason).toHaveAccessibleDescription(/needs a reason/);
    await user.type(reason, 'Harm is higher.');
    await user.click(
      within(dialog).getByRole('button', { name: 'Record decision' }),
    );
    expect(
      await within(useCase).findByText(
        'The newest assessment was refused. Assess this use anew.',
      ),
    ).toBeVisible();
    expect((await api.getScorecard(REF)).findings[0]).toMatchObject({
      requirementId: 'risk-assessed',
      outcome: 'fail',
    });
  });

  it('shows the path through the decision tree', async () => {
    const { useCase, user } = await setup(assessment());
    await user.click(
      await within(useCase).findByRole('button', {
        name: 'Questions and answers: ranking',
      }),
    );
    const path = within(useCase).getByRole('list', {
      name: 'Questions and answers',
    });
    expect(within(path).getAllByRole('listitem')).toHaveLength(14);
    expect(path).toHaveTextContent(
      'In which of these areas is it used? (Annex III)In none of these',
    );
  });

  it('shows what remains of a risk now beside what was claimed, and who owns it', async () => {
    const { useCase } = await setup(
      assessment({
        scenarios: [
          {
            title: 'Unequal refusals',
            category: 'fairness',
            impact: 4,
            likelihood: 4,
            treatment: 'mitigate',
            mitigatedBy: ['fairness-evaluated'],
            residualImpact: 4,
            residualLikelihood: 1,
            owner: 'group:default/credit-risk',
          },
        ],
      }),
    );
    const row = await within(useCase).findByRole('row', {
      name: /Unequal refusals/,
    });
    expect(row).toHaveTextContent('claimed: Medium');
    expect(row).toHaveTextContent('not met: Fairness evaluation');
    expect(
      within(row).getByRole('link', { name: /credit-risk/ }),
    ).toHaveAttribute('href', expect.stringContaining('/credit-risk'));
  });
});
