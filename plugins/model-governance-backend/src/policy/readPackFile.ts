import { readFile } from 'node:fs/promises';
import { InputError } from '@backstage/errors';
import {
  parsePolicyPack,
  type PolicyPackSource,
} from '@modelgov/backstage-plugin-model-governance-common';

/**
 * A policy pack from its file.
 *
 * @throws InputError naming the file, and what is wrong with it
 */
export async function readPackFile(path: string): Promise<PolicyPackSource> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(`Policy pack ${path} cannot be read`, error);
  }
  return { source: path, pack: parsePolicyPack(text, path) };
}
