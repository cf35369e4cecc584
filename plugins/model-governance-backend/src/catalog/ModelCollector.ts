import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { AuthService } from '@backstage/backend-plugin-api';
import {
  filterPredicateToFilterFunction,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  dependencyFactsFromEntity,
  dependencyRefs,
  modelFactsFromEntity,
  ownerRef,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { CollectedModel } from '../store';

/** How many refs the catalog is asked for at once. */
const CATALOG_CHUNK = 250;

/** Collects what the catalog says of models: the only place that reads model entities for governance. */
export class ModelCollector {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #isModel: (entity: Entity) => boolean;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    appliesTo: FilterPredicate;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#isModel = filterPredicateToFilterFunction(options.appliesTo);
  }

  /** Collects some models; those that the catalog does not know, or knows as something else, are left out. */
  async collect(entityRefs: string[]): Promise<CollectedModel[]> {
    const found = await this.fetch(entityRefs);
    const models = [...found.values()].filter(this.#isModel);
    const related = await this.fetch([
      ...new Set(models.flatMap(model => relatedRefs(model))),
    ]);
    return models.map(model => {
      const owner = ownerRef(model);
      return {
        facts: modelFactsFromEntity(model, {
          owner: owner === undefined ? undefined : related.get(owner),
          dependencies: dependencyRefs(model).map(ref =>
            dependencyFactsFromEntity(ref, related.get(ref), this.#isModel),
          ),
        }),
        etag: model.metadata.etag ?? '',
        references: relatedRefs(model).map(ref => ({
          entityRef: ref,
          etag: related.get(ref)?.metadata.etag ?? '',
        })),
      };
    });
  }

  /** Entities by ref, in chunks; those that the catalog does not know are left out. */
  async fetch(
    entityRefs: string[],
    fields?: string[],
  ): Promise<Map<string, Entity>> {
    const found = new Map<string, Entity>();
    for (let at = 0; at < entityRefs.length; at += CATALOG_CHUNK) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: entityRefs.slice(at, at + CATALOG_CHUNK), fields },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      for (const entity of items) {
        if (entity) {
          found.set(stringifyEntityRef(entity), entity);
        }
      }
    }
    return found;
  }
}

function relatedRefs(model: Entity): string[] {
  const owner = ownerRef(model);
  return [...new Set([...(owner ? [owner] : []), ...dependencyRefs(model)])];
}
