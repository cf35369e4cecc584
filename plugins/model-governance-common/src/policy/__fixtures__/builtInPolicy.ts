import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BuiltInPack } from '../builtInPacks';
import { mergePolicyPacks, type PolicyPackSource } from '../mergePolicyPacks';
import { parsePolicyPack } from '../parsePolicyPack';
import type { Policy } from '../PolicyPack';

/** A built-in pack as it ships. */
export function builtInPack(id: BuiltInPack | 'baseline'): PolicyPackSource {
  const source = resolve(__dirname, `../../../policies/${id}.yaml`);
  return {
    source,
    pack: parsePolicyPack(readFileSync(source, 'utf8'), source),
  };
}

/** The policy that some built-in packs make with the baseline. */
export function builtInPolicy(packs: readonly BuiltInPack[]): Policy {
  return mergePolicyPacks(
    (['baseline', ...packs] as const).map(id => builtInPack(id)),
  );
}
