import { screen } from '@testing-library/react';
import {
  baselinePolicy,
  FakeModelGovernanceApi,
  modelEntity,
  renderWithModel,
} from '../../../__testUtils__';
import { DependencyList } from './DependencyList';

const base = modelEntity('base-model');

describe('DependencyList', () => {
  it('names what is missing of a model that the reader may see, and only the ref of any other', async () => {
    await renderWithModel(
      <DependencyList
        refs={['resource:default/base-model', 'resource:default/hidden']}
      />,
      {
        api: new FakeModelGovernanceApi({
          entities: [base],
          policy: baselinePolicy,
        }),
        entity: base,
      },
    );
    expect(await screen.findByText('Unassessed')).toBeInTheDocument();
    expect(
      screen.getByText(/^Missing there, and so here: Risk assessment, /),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('link')).toHaveLength(2);
    expect(screen.getAllByText(/^Missing there/)).toHaveLength(1);
  });
});
