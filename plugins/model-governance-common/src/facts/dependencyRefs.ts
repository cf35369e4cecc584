import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { parseModelSpec } from '../entity';
import { fullRef } from './fullRef';

/**
 * The full, lower-cased refs of what a model depends on, sorted: its `spec.dependsOn`, its datasets and its base model.
 * A ref without kind or namespace is a resource of the model's own namespace.
 *
 * @public
 */
export function dependencyRefs(entity: Entity): string[] {
  const { spec } = parseModelSpec(entity);
  const dependsOn = entity.spec?.dependsOn;
  const named = [
    ...(Array.isArray(dependsOn) ? dependsOn : []),
    ...(spec.datasets ?? []).map(({ ref }) => ref),
    spec.baseModel,
  ];
  const refs = new Set(named.map(ref => fullRef(ref, 'resource', entity)));
  refs.delete(stringifyEntityRef(entity));
  return [...refs].filter(ref => ref !== undefined).sort();
}
