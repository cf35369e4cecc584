import type { Entity } from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';

/** The locations that an entity of kind `Location` names; none for other entities. */
export function locationsOf(
  { kind, spec = {} }: Entity,
  { type: ownType }: LocationSpec,
): LocationSpec[] {
  if (kind !== 'Location') {
    return [];
  }
  const type = typeof spec.type === 'string' ? spec.type : ownType;
  return [spec.target, spec.targets]
    .flat()
    .filter(target => typeof target === 'string')
    .map(target => ({ type, target }));
}
