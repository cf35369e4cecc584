import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  BUILT_IN_PACKS,
  type BuiltInPack,
  type PolicyPackSource,
} from '@modelgov/backstage-plugin-model-governance-common';
import { readPackFile } from './readPackFile';

/** The baseline and the chosen built-in packs, in the order in which they are merged, whatever the order of the choice. */
export async function readBuiltInPacks(
  chosen: readonly BuiltInPack[],
): Promise<PolicyPackSource[]> {
  const ids = BUILT_IN_PACKS.filter(id => chosen.includes(id));
  return Promise.all(
    ['baseline', ...ids].map(id =>
      readPackFile(
        resolvePackagePath(
          '@modelgov/backstage-plugin-model-governance-common',
          'policies',
          `${id}.yaml`,
        ),
      ),
    ),
  );
}
