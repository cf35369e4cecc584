import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiShieldCheckLine } from '@remixicon/react';
import {
  entityContentRouteRef,
  rootRouteRef,
  scorecardRouteRef,
} from '../routes';
import { api } from './api';
import { datasetCard } from './datasetCard';
import { entityCard } from './entityCard';
import { entityContent } from './entityContent';
import { modelsUsedCard } from './modelsUsedCard';
import { modelsPage, page, policyPage } from './pages';

/** Model governance in the new frontend system. @alpha */
export const plugin = createFrontendPlugin({
  pluginId: 'model-governance',
  title: 'Governance',
  icon: <RiShieldCheckLine />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  externalRoutes: { scorecard: scorecardRouteRef },
  extensions: [
    api,
    entityCard,
    modelsUsedCard,
    datasetCard,
    entityContent,
    page,
    modelsPage,
    policyPage,
  ],
});
