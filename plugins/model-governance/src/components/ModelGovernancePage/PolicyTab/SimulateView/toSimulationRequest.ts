import type { PolicySimulationRequest } from '@modelgov/backstage-plugin-model-governance-common';
import type { SimulationDraft } from './SimulationDraft';

/** The request for a simulation. What was left empty is as it is in force. */
export function toSimulationRequest({
  asOf,
  builtIn,
  pack,
}: SimulationDraft): PolicySimulationRequest {
  return { asOf, builtIn, packs: pack.trim() ? [pack] : [] };
}
