import type { PolicyPackSource } from '@modelgov/backstage-plugin-model-governance-common';

/** The packs that a policy is made of, by where they come from; each group is merged in its order, one after the other. */
export interface PolicyPacks {
  /** `baseline` first, then the chosen ones. */
  builtIn: PolicyPackSource[];
  company: PolicyPackSource[];
}
