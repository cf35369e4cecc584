import type { Entity } from '@backstage/catalog-model';

/** Whether an entity is a dataset: a `Resource` of `spec.type` `dataset`. @public */
export function isDataset({ kind, spec }: Entity): boolean {
  return (
    kind.toLocaleLowerCase('en-US') === 'resource' &&
    typeof spec?.type === 'string' &&
    spec.type.toLocaleLowerCase('en-US') === 'dataset'
  );
}
