import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  BUILT_IN_PACKS,
  builtInPackSchema,
  type BuiltInPack,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { PolicyPacks } from './PolicyPacks';
import { readBuiltInPacks } from './readBuiltInPacks';
import { readPackFile } from './readPackFile';

/**
 * The packs of the policy in force: the baseline, the built-in packs of `modelGovernance.policy.builtIn`, and those of
 * `modelGovernance.policy.packs` in their order.
 *
 * @throws InputError naming the setting, or the file, path and reason of what is wrong
 */
export async function loadPolicyPacks(
  config: RootConfigService,
): Promise<PolicyPacks> {
  const chosen =
    config.getOptionalStringArray('modelGovernance.policy.builtIn') ?? [];
  const paths =
    config.getOptionalStringArray('modelGovernance.policy.packs') ?? [];
  return {
    builtIn: await readBuiltInPacks(chosen.map(toBuiltInPack)),
    company: await Promise.all(paths.map(readPackFile)),
  };
}

function toBuiltInPack(name: string, index: number): BuiltInPack {
  const { data } = builtInPackSchema.safeParse(name);
  if (data === undefined) {
    throw new InputError(
      `modelGovernance.policy.builtIn[${index}]: no built-in pack "${name}"; there are ${BUILT_IN_PACKS.join(
        ', ',
      )}`,
    );
  }
  return data;
}
