import { createApiRef } from '@backstage/core-plugin-api';
import type { ModelGovernanceApi } from '@modelgov/backstage-plugin-model-governance-common';

/** The API that all components of this plugin talk to. @public */
export const modelGovernanceApiRef = createApiRef<ModelGovernanceApi>({
  id: 'plugin.model-governance.service',
});
