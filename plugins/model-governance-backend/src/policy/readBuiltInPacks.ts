import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  BUILT_IN_PACKS,
  type BuiltInPack,
  type PolicyPackSource,
} from '@modelgov/backstage-plugin-model-governance-common';
import { readPackFile } from './readPackFile';

/** They ship with the package and never change while it runs: each is read once. */
const read = new Map<string, Promise<PolicyPackSource>>();

/** The baseline and the chosen built-in packs, in the order in which they are merged, whatever the order of the choice. */
export async function readBuiltInPacks(
  chosen: readonly BuiltInPack[],
): Promise<PolicyPackSource[]> {
  const ids = BUILT_IN_PACKS.filter(id => chosen.includes(id));
  return Promise.all(['baseline', ...ids].map(readBuiltInPack));
}

function readBuiltInPack(id: string): Promise<PolicyPackSource> {
  const pack =
    read.get(id) ??
    readPackFile(
      resolvePackagePath(
        '@modelgov/backstage-plugin-model-governance-common',
        'policies',
        `${id}.yaml`,
      ),
    );
  read.set(id, pack);
  return pack;
}
