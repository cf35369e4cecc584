import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import type { DialogRequest } from '../actions';

/** What every view of the Governance tab is given. */
export interface ViewProps {
  scorecard: Scorecard;
  onRequest: (request: DialogRequest) => void;
}
