import { stringifyEntityRef } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import type { JsonObject } from '@backstage/types';
import { modelSpecOf } from '../describe/modelSpecOf';
import type { SourcedModel } from '../describe/SourcedModel';
import { isJsonObject } from './isJsonObject';

/**
 * An entity with what sources say of its model in the gaps that its author leaves in `spec.model`. Where the model comes from
 * is left to the author of an entity that somebody wrote: by that the inventory finds it, and what is generated would stay
 * when the author takes it back.
 */
export function withKnownModels(
  entity: AlphaEntity,
  known: readonly SourcedModel[],
  { isAuthored }: { isAuthored: boolean },
): AlphaEntity {
  const authored = entity.spec?.model ?? {};
  if (!known.length || !isJsonObject(authored)) {
    return entity;
  }
  const { source, ...generated } = modelSpecOf(known, {
    ref: stringifyEntityRef(entity),
    version: textOf(authored.version),
  });
  const model: JsonObject = JSON.parse(
    JSON.stringify({
      ...generated,
      ...(!isAuthored && { source }),
      ...authored,
    }),
  );
  return { ...entity, spec: { ...entity.spec, model } };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
