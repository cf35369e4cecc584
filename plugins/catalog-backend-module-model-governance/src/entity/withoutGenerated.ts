import type { Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { MODEL_STATUS_TYPE } from '@modelgov/backstage-plugin-model-governance-common';
import { isJsonObject } from './isJsonObject';

/**
 * An entity without what only the processor may write, whoever wrote it: the facts of the model card and of registries, and
 * status items of governance.
 */
export function withoutGenerated(entity: Entity): AlphaEntity {
  const { status, ...rest }: AlphaEntity = entity;
  const model = rest.spec?.model;
  if (isJsonObject(model) && Object.keys(model).some(isGenerated)) {
    const authored = Object.entries(model).filter(([f]) => !isGenerated(f));
    rest.spec = { ...rest.spec, model: Object.fromEntries(authored) };
  }
  const items = status?.items?.filter(i => i.type !== MODEL_STATUS_TYPE);
  return status ? { ...rest, status: { ...status, items } } : rest;
}

/** In any spelling that the catalog's search, which knows neither case nor dots in keys, takes for one of them. */
function isGenerated(field: string): boolean {
  return /^(?:cardfacts|registryfacts)(?:\.|$)/i.test(field);
}
