import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  mergePolicyPacks,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import { loadPolicyPacks } from './loadPolicyPacks';
import type { PolicyPacks } from './PolicyPacks';

/** A policy and what it is made of. */
export interface LoadedPolicy {
  policy: Policy;
  packs: PolicyPacks;
}

/**
 * The policy in force.
 *
 * @throws InputError naming the setting, or the file, path and reason of what is wrong; the backend does not start on a
 * broken policy
 */
export async function loadPolicy(
  config: RootConfigService,
): Promise<LoadedPolicy> {
  const packs = await loadPolicyPacks(config);
  return {
    packs,
    policy: mergePolicyPacks([...packs.builtIn, ...packs.company]),
  };
}
