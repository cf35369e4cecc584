import { screen } from '@testing-library/react';
import {
  FakeModelGovernanceApi,
  modelEntity,
  onlyRequirements,
  renderWithModel,
} from '../../__testUtils__';
import { GapList } from './GapList';

const entity = modelEntity('ranking-model', { model: { version: '3.2.0' } });

async function show(...requirements: string[]) {
  const api = new FakeModelGovernanceApi({
    entities: [entity],
    policy: onlyRequirements(...requirements),
  });
  const scorecard = await api.getScorecard('resource:default/ranking-model');
  renderWithModel(<GapList scorecard={scorecard} onRequest={() => {}} />, {
    api,
    entity,
  });
}

describe('GapList', () => {
  it('says how many have signed of how many who must', async () => {
    await show('signed');
    expect(
      await screen.findByText(/^Sign-offs, 0 of \d signed$/),
    ).toBeInTheDocument();
  });

  it('says how many more are on the scorecard', async () => {
    await show(
      'fairness-evaluated',
      'risk-assessed',
      'signed',
      'security-reviewed',
      'robustness-tested',
      'performance-met',
      'explainable',
    );
    expect(await screen.findAllByRole('listitem')).toHaveLength(5);
    expect(screen.getByText('and 2 more on the scorecard')).toBeInTheDocument();
  });
});
