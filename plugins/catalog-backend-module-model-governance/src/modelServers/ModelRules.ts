import type { RootConfigService } from '@backstage/backend-plugin-api';
import { parseLocationRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { resolve } from 'node:path';
import { z } from 'zod';

const allowSchema = z.array(
  z.union([
    z.string().transform(kind => ({ kind, 'spec.type': undefined })),
    z.object({ kind: z.string(), 'spec.type': z.string().optional() }),
  ]),
);

/** A place that models may come from; without a target any of the type. */
interface Place {
  type: string;
  target?: string;
}

/**
 * Whether the catalog's rules let an entity bring models. The catalog gives up on an entity that brings what they do not
 * allow: the server would be gone for the sake of its models.
 *
 * Rules for places by pattern do not count, so that they cannot be understood in another way than the catalog does.
 */
export class ModelRules {
  /** `undefined`: from everywhere. */
  readonly #places: readonly Place[] | undefined;

  static fromConfig(config: RootConfigService): ModelRules {
    const rules = config.getOptionalConfigArray('catalog.rules') ?? [];
    const allowing = rules.filter(allowsModels);
    if (allowing.some(rule => !rule.has('locations'))) {
      return new ModelRules(undefined);
    }
    const locations = config.getOptionalConfigArray('catalog.locations') ?? [];
    return new ModelRules([
      ...allowing
        .flatMap(rule => rule.getConfigArray('locations'))
        .filter(place => !place.has('pattern'))
        .map(place => ({
          type: place.getString('type'),
          target: place.getOptionalString('exact'),
        })),
      ...locations
        .filter(location =>
          location.getOptionalConfigArray('rules')?.some(allowsModels),
        )
        .map(placeOf),
    ]);
  }

  private constructor(places: readonly Place[] | undefined) {
    this.#places = places;
  }

  /** @param origin - the ref of the location that the entity comes from in the first place */
  allowModelsFrom(origin: string): boolean {
    if (!this.#places) {
      return true;
    }
    const { type, target } = parseLocationRef(origin);
    return this.#places.some(
      place =>
        place.type === type &&
        (place.target === undefined || place.target === target),
    );
  }
}

function allowsModels(rule: Config): boolean {
  return allowSchema
    .parse(rule.get('allow'))
    .some(
      allowed =>
        allowed.kind.toLowerCase() === 'resource' &&
        ['ai-model', undefined].includes(allowed['spec.type']?.toLowerCase()),
    );
}

function placeOf(location: Config): Place {
  const type = location.getString('type');
  const target = location.getString('target');
  return { type, target: type === 'file' ? resolve(target) : target };
}
