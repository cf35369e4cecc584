import {
  coreExtensionData,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiShieldCheckLine } from '@remixicon/react';
import { rootRouteRef } from '../routes';
import { KeepQuery } from './KeepQuery';

const MODELS_PATH = 'models';

/** The portfolio page and its entry in the navigation; a link such as `/model-governance?status=draft` leads to its models. */
export const page = PageBlueprint.makeWithOverrides({
  *factory(originalFactory) {
    const output = originalFactory({
      path: '/model-governance',
      title: 'Governance',
      icon: <RiShieldCheckLine />,
      routeRef: rootRouteRef,
    });
    const { reactElement } = coreExtensionData;
    yield* [...output].filter(({ id }) => id !== reactElement.id);
    yield reactElement(
      <KeepQuery firstTab={MODELS_PATH}>{output.get(reactElement)}</KeepQuery>,
    );
  },
});

/** All models that the reader may see. */
export const modelsPage = SubPageBlueprint.make({
  name: 'models',
  params: {
    path: MODELS_PATH,
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
