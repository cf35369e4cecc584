import type { Policy } from '../PolicyPack';
import { builtInPolicy } from './builtInPolicy';

/** The policy that the baseline makes by itself, as it ships. */
export function baselinePolicy(): Policy {
  return builtInPolicy([]);
}
