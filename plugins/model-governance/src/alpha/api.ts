import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { ModelGovernanceClient } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceApiRef } from '../api';

/** The REST client of the backend. */
export const api = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: modelGovernanceApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new ModelGovernanceClient(apis),
    }),
});
