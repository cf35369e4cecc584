import type { PredicateFacts } from '../facts';
import { valueAt } from './valueAt';

/** Some facts as a sentence says them: `` `affectsPersons` is false and `risk.tier` is low ``. */
export function describeFacts(
  paths: readonly string[],
  facts: PredicateFacts,
): string {
  return [...new Set(paths)]
    .map(path => `\`${path}\` is ${describe(valueAt(facts, path))}`)
    .join(' and ');
}

function describe(value: unknown): string {
  if (value === undefined) {
    return 'not stated';
  }
  if (Array.isArray(value)) {
    const plain = value.filter(item => typeof item !== 'object');
    return plain.join(', ') || (value.length > 0 ? 'another' : 'empty');
  }
  return typeof value === 'object' ? 'another' : String(value);
}
