import { readFile } from 'node:fs/promises';
import {
  resolvePackagePath,
  type RootConfigService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  mergePolicyPacks,
  parsePolicyPack,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';

const BASELINE = resolvePackagePath(
  '@modelgov/backstage-plugin-model-governance-common',
  'policies',
  'baseline.yaml',
);

/**
 * The policy in force: the built-in baseline, and the packs of `modelGovernance.policy.packs` in their order.
 *
 * @throws InputError naming file, path and reason of what is wrong; the backend does not start on a broken policy
 */
export async function loadPolicy(config: RootConfigService): Promise<Policy> {
  const paths =
    config.getOptionalStringArray('modelGovernance.policy.packs') ?? [];
  return mergePolicyPacks(
    await Promise.all([BASELINE, ...paths].map(readPack)),
  );
}

async function readPack(path: string) {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(`Policy pack ${path} cannot be read`, error);
  }
  return { source: path, pack: parsePolicyPack(text, path) };
}
