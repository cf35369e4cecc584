import {
  REGISTRY_FACTS_FIELD,
  type RegistryFacts,
} from '@modelgov/backstage-plugin-model-governance-common';
import { screen } from '@testing-library/react';
import {
  baselinePolicy,
  FakeModelGovernanceApi,
  modelEntity,
  renderWithModel,
} from '../../__testUtils__';
import { EntityModelGovernanceCard } from './EntityModelGovernanceCard';

async function setup(registry?: RegistryFacts) {
  const entity = modelEntity('ranking-model', {
    model: {
      version: '3.2.0',
      ...(registry && { [REGISTRY_FACTS_FIELD]: JSON.stringify(registry) }),
    },
  });
  const api = new FakeModelGovernanceApi({
    entities: [entity],
    policy: baselinePolicy,
  });
  renderWithModel(<EntityModelGovernanceCard />, { api, entity });
  await screen.findByRole('meter');
}

const told = (version: string): RegistryFacts => ({
  sources: [{ id: 'mlflow/prod', kind: 'registry', name: 'ranking' }],
  versions: [{ source: 'mlflow/prod', version }],
  deployments: [],
});

describe('the card of a model of which a registry knows more', () => {
  it('says that there is a newer version, and leads to what differs', async () => {
    await setup(told('3.3.0'));
    expect(
      screen.getByText(/^Version 3\.3\.0 is newer than what is in use/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Compare with 3.2.0' }),
    ).toHaveAttribute('href', '/scorecard?view=versions&from=3.2.0&to=3.3.0');
  });

  it.each([
    ['the registry has none that is newer', told('3.2.0')],
    ['there is no registry', undefined],
  ])('says nothing where %s', async (_, registry) => {
    await setup(registry);
    expect(screen.queryByText(/is newer than/)).not.toBeInTheDocument();
  });
});
