import type { JsonValue } from '@backstage/types';
import { scalarOf } from './scalarOf';

/** The texts that metadata gives as one or as a list. */
export function scalarsOf(value: JsonValue | undefined): string[] {
  return (Array.isArray(value) ? value : [value])
    .map(scalarOf)
    .filter(text => text !== undefined);
}
