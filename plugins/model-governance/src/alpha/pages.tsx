import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiShieldCheckLine } from '@remixicon/react';
import { rootRouteRef } from '../routes';

/** The portfolio page and its entry in the navigation. */
export const page = PageBlueprint.make({
  params: {
    path: '/model-governance',
    title: 'Governance',
    icon: <RiShieldCheckLine />,
    routeRef: rootRouteRef,
  },
});

/** All models that the reader may see. */
export const modelsPage = SubPageBlueprint.make({
  name: 'models',
  params: {
    path: 'models',
    title: 'Models',
    loader: async () => {
      const [{ PortfolioTab }, { Content }] = await Promise.all([
        import('../components/ModelGovernancePage'),
        import('@backstage/core-components'),
      ]);
      return (
        <Content>
          <PortfolioTab />
        </Content>
      );
    },
  },
});

/** What is asked of models, and why. */
export const policyPage = SubPageBlueprint.make({
  name: 'policy',
  params: {
    path: 'policy',
    title: 'Policy',
    loader: async () => {
      const [{ PolicyTab }, { Content }] = await Promise.all([
        import('../components/ModelGovernancePage'),
        import('@backstage/core-components'),
      ]);
      return (
        <Content>
          <PolicyTab />
        </Content>
      );
    },
  },
});
