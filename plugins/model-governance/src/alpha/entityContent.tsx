import { configApiRef } from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiShieldCheckLine } from '@remixicon/react';
import { readAppliesTo } from '../entity/readAppliesTo';
import { entityContentRouteRef } from '../routes';

/** The Governance tab of a model. */
export const entityContent = EntityContentBlueprint.makeWithOverrides({
  factory(originalFactory, { apis }) {
    return originalFactory({
      path: '/governance',
      title: 'Governance',
      icon: <RiShieldCheckLine />,
      routeRef: entityContentRouteRef,
      filter: readAppliesTo(apis.get(configApiRef)),
      loader: () =>
        import('../components/EntityModelGovernanceContent').then(m => (
          <m.EntityModelGovernanceContent />
        )),
    });
  },
});
