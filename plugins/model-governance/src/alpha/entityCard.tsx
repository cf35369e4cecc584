import { configApiRef } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { readAppliesTo } from '../entity/readAppliesTo';

/** The governance card on the overview of a model: an info card, so that it stays in sight. */
export const entityCard = EntityCardBlueprint.makeWithOverrides({
  factory(originalFactory, { apis }) {
    return originalFactory({
      type: 'info',
      filter: readAppliesTo(apis.get(configApiRef)),
      loader: () =>
        import('../components/EntityModelGovernanceCard').then(m => (
          <m.EntityModelGovernanceCard />
        )),
    });
  },
});
