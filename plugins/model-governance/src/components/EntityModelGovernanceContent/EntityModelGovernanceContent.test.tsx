import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { v4 as uuid } from 'uuid';
import {
  aiActOf,
  baselinePolicy,
  CREDIT,
  currentSearch,
  FakeModelGovernanceApi,
  modelEntity,
  onlyRequirements,
  renderWithModel,
} from '../../__testUtils__';
import { EntityModelGovernanceContent } from './EntityModelGovernanceContent';

const REF = 'resource:default/ranking-model';
const entityOf = (version: string) =>
  modelEntity('ranking-model', {
    model: {
      version,
      useCases: [{ name: 'ranking', intendedPurpose: 'Rank applications.' }],
    },
  });

const fairnessEvaluation = {
  id: uuid(),
  type: 'fairness-evaluation' as const,
  title: 'Fairness of 3.2.0',
  requirements: [],
  link: 'https://reports.example.com/fairness',
  payload: {
    attribute: 'sex',
    dataset: 'applications',
    groups: [
      { group: 'women', size: 500, selectionRate: 0.41 },
      { group: 'men', size: 600, selectionRate: 0.44 },
    ],
  },
  collectedOn: new Date().toISOString().slice(0, 10),
  comment: 'Groups as in the <script>window.ran = true</script> notebook.',
};

async function setup(
  search: string,
  requirements: string[],
  prepare?: (api: FakeModelGovernanceApi) => Promise<unknown>,
) {
  const entity = entityOf('3.2.0');
  const api = new FakeModelGovernanceApi({
    entities: [entity],
    policy: requirements.length
      ? onlyRequirements(...requirements)
      : baselinePolicy,
  });
  await prepare?.(api);
  renderWithModel(<EntityModelGovernanceContent />, { api, entity, search });
  return { api, user: userEvent.setup({ delay: null }) };
}

describe('EntityModelGovernanceContent', () => {
  it('groups the findings as the URL says and keeps the choice there', async () => {
    const { user } = await setup('', ['fairness-evaluated', 'risk-assessed']);
    expect(
      await screen.findByRole('region', { name: 'Fairness' }),
    ).toHaveTextContent('0 of 1 met');
    expect(
      screen.getByRole('region', { name: 'Accountability' }),
    ).toBeInTheDocument();

    await user.click(screen.getByRole('radio', { name: 'Framework' }));
    expect(
      await screen.findByRole('region', { name: /^EU AI Act/ }),
    ).toHaveTextContent('0 of 2 met');
    expect(currentSearch()).toBe('?group=framework');
    await user.click(screen.getByRole('radio', { name: 'Lifecycle phase' }));
    expect(
      await screen.findByRole('region', { name: 'Validation' }),
    ).toBeInTheDocument();
    expect(currentSearch()).toBe('?group=phase');
  });

  it('shows how the model answers each place of a framework', async () => {
    const { user } = await setup('?group=framework', ['fairness-evaluated']);
    const section = await screen.findByRole('region', { name: /^EU AI Act/ });
    await user.click(
      within(section).getByRole('button', { name: /^All places/ }),
    );
    const places = within(section).getByRole('list', { name: /^Places of/ });
    const placeOf = (id: string) =>
      within(places).getByText(id).closest('li') ?? places;
    expect(placeOf('Art. 10')).toHaveTextContent('Missing');
    expect(placeOf('Art. 10')).toHaveTextContent('Fairness evaluation');
  });

  it('shows only what is open where that is asked for', async () => {
    const { user } = await setup(
      '',
      ['fairness-evaluated', 'risk-assessed'],
      api => api.createEvidence(REF, fairnessEvaluation),
    );
    expect(
      await screen.findByRole('region', { name: 'Fairness' }),
    ).toHaveTextContent('1 of 1 met');
    await user.click(screen.getByRole('switch', { name: 'Only what is open' }));
    await waitFor(() =>
      expect(
        screen.queryByRole('region', { name: 'Fairness' }),
      ).not.toBeInTheDocument(),
    );
    expect(
      screen.getByRole('region', { name: 'Accountability' }),
    ).toBeInTheDocument();
    expect(currentSearch()).toBe('?show=open');
  });

  it('opens the finding that the URL names: question, remediation, references, evidence', async () => {
    await setup('?finding=fairness-evaluated', ['fairness-evaluated'], api =>
      api.createEvidence(REF, fairnessEvaluation),
    );
    expect(
      await screen.findByText(
        'Are the differences in outcome between groups of people within bounds?',
      ),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: /^Fairness of 3\.2\.0/ }),
    ).toHaveAttribute('href', 'https://reports.example.com/fairness');
    const reference = await screen.findByRole('link', {
      name: /^EU AI Act, .*: Art\. 10/,
    });
    expect(reference).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('shows evidence with its measures, its payload and no script', async () => {
    const { user } = await setup('?view=evidence', [], api =>
      api.createEvidence(REF, fairnessEvaluation),
    );
    await user.click(
      await screen.findByRole('button', { name: 'Details: Fairness of 3.2.0' }),
    );
    expect(screen.getByText(/^disparityRatio: 0\.9318/)).toBeInTheDocument();
    const table = screen.getByRole('table');
    expect(
      within(table).getByRole('columnheader', { name: 'Selection rate' }),
    ).toBeInTheDocument();
    expect(within(table).getByText('0.41')).toBeInTheDocument();
    expect(
      screen.getByText('Every requirement that asks for this type'),
    ).toBeInTheDocument();
    expect(window).not.toHaveProperty('ran');
  });

  it('marks evidence of another version', async () => {
    const { api } = await setup('?view=history', [], fake =>
      fake.createEvidence(REF, fairnessEvaluation),
    );
    api.register(entityOf('3.3.0'));
    renderWithModel(<EntityModelGovernanceContent />, {
      api,
      entity: entityOf('3.3.0'),
      search: '?view=evidence',
    });
    expect(
      await screen.findByText('Version 3.2.0, not the current one'),
    ).toBeInTheDocument();
  });

  it('says that there is no evidence yet', async () => {
    await setup('?view=evidence', []);
    expect(await screen.findByText('No evidence yet')).toBeInTheDocument();
  });

  it('shows how the tier of a use came about', async () => {
    await setup('?view=risk', [], api =>
      api.createAssessment(REF, {
        id: uuid(),
        useCase: 'ranking',
        answers: Object.fromEntries(
          baselinePolicy.risk.questions.map(({ id, options }) => [
            id,
            options[0].value,
          ]),
        ),
        aiAct: aiActOf('Annex III point 5(b).', CREDIT),
        scenarios: [],
      }),
    );
    const useCase = await screen.findByRole('region', { name: 'ranking' });
    expect(useCase).toHaveTextContent('Rank applications.');
    expect(useCase).toHaveTextContent('Annex III point 5(b).');
    const steps = within(useCase).getByRole('list', {
      name: 'How the tier came about',
    });
    expect(steps).toHaveTextContent(
      'Floor of the policy: High-risk under the EU AI Act. → High risk',
    );
    await waitFor(() =>
      expect(
        within(useCase).getByRole('table', {
          name: 'Impact 1 · likelihood 1 · exposure 1',
        }),
      ).toBeInTheDocument(),
    );
  });

  it('shows what changed since it was signed', async () => {
    const entity = entityOf('3.2.0');
    const api = new FakeModelGovernanceApi({
      entities: [entity],
      policy: baselinePolicy,
    });
    const scorecard = await api.getScorecard(REF);
    api.getScorecard = async () => ({
      ...scorecard,
      standings: scorecard.standings.map(standing => ({
        ...standing,
        status: 'stale',
        changes: [{ path: 'digest', signed: 'sha256:ab', now: 'sha256:cd' }],
      })),
    });
    renderWithModel(<EntityModelGovernanceContent />, {
      api,
      entity,
      search: '?view=sign-offs',
    });
    const changes = await screen.findByRole('group', {
      name: 'What changed since it was signed',
    });
    expect(
      within(changes).getByRole('row', { name: /digest/ }),
    ).toHaveTextContent(/sha256:ab.*sha256:cd/);
  });

  it('tells the history with causes and differences', async () => {
    await setup('?view=history', ['fairness-evaluated'], api =>
      api.createEvidence(REF, fairnessEvaluation),
    );
    const [newest, oldest] = await screen.findAllByRole('listitem');
    expect(newest).toHaveTextContent('Evidence recorded (+100)');
    expect(oldest).toHaveTextContent('Registered');
  });

  it.each([
    ['risk', 'listAssessments'],
    ['evidence', 'listEvidence'],
    ['sign-offs', 'listSignOffs'],
    ['history', 'getHistory'],
  ] as const)('says why the view %s cannot be loaded', async (view, method) => {
    const { api, user } = await setup(`?view=${view}`, [], async fake =>
      fake.fail(method, {
        status: 500,
        name: 'Error',
        message: 'The database is away',
      }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    api.fail(method, undefined);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(screen.queryByRole('alert')).not.toBeInTheDocument(),
    );
  });
});
