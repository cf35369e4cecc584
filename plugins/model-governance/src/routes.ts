import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The portfolio page. */
export const rootRouteRef = createRouteRef({ id: 'model-governance' });

/** The Governance tab of an entity page. */
export const entityContentRouteRef = createRouteRef({
  id: 'model-governance-entity-content',
});

/** Where the card leads to: the Governance tab, where it is installed. */
export const scorecardRouteRef = createExternalRouteRef({
  id: 'model-governance-scorecard',
  optional: true,
  defaultTarget: 'model-governance.entityContent',
});
