import { FACT_PATHS, type PredicateFacts } from '../facts';
import { valueAt } from './valueAt';

/** Some facts in words, each with its value: `affects natural persons: no; risk tier in force: low`. */
export function describeFacts(
  paths: readonly string[],
  facts: PredicateFacts,
): string {
  return [...new Set(paths)]
    .map(path => `${FACT_PATHS[path]}: ${describe(valueAt(facts, path))}`)
    .join('; ');
}

function describe(value: unknown): string {
  if (value === undefined) {
    return 'not stated';
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  if (Array.isArray(value)) {
    const plain = value.filter(item => typeof item !== 'object');
    return plain.join(', ') || (value.length > 0 ? 'others' : 'none');
  }
  return typeof value === 'object' ? 'others' : String(value);
}
