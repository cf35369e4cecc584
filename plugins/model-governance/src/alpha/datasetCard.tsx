import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** What a dataset states, what the policy misses, and the models that are made with it. */
export const datasetCard = EntityCardBlueprint.make({
  name: 'dataset',
  params: {
    filter: { kind: 'resource', 'spec.type': 'dataset' },
    loader: () =>
      import('../components/EntityDatasetGovernanceCard').then(m => (
        <m.EntityDatasetGovernanceCard />
      )),
  },
});
