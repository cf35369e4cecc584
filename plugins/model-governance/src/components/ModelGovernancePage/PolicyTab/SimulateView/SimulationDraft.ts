import type { BuiltInPack } from '@modelgov/backstage-plugin-model-governance-common';

/** What is to be tried, while it is written. */
export interface SimulationDraft {
  asOf?: string;
  builtIn: BuiltInPack[];
  /** YAML of a policy pack. */
  pack: string;
}
