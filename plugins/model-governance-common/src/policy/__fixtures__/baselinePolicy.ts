import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mergePolicyPacks } from '../mergePolicyPacks';
import { parsePolicyPack } from '../parsePolicyPack';
import type { Policy } from '../PolicyPack';

/** The policy that the built-in pack makes by itself, as it ships. */
export function baselinePolicy(): Policy {
  const source = resolve(__dirname, '../../../policies/baseline.yaml');
  const pack = parsePolicyPack(readFileSync(source, 'utf8'), source);
  return mergePolicyPacks([{ source, pack }]);
}
