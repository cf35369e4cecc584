import { createHash } from 'node:crypto';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog in memory whose entities can be replaced and that can fail. */
export class FakeCatalog {
  #current: CatalogService = catalogServiceMock();
  #failure: Error | undefined;

  /** What a plugin sees of it. */
  readonly service: CatalogService = new Proxy(this.#current, {
    get: (_target, method: keyof CatalogService) => {
      if (this.#failure) {
        throw this.#failure;
      }
      return Reflect.get(this.#current, method).bind(this.#current);
    },
  });

  setEntities(entities: Entity[]): void {
    this.#current = catalogServiceMock({ entities: entities.map(withEtag) });
  }

  /** Lets every call fail until it is given `undefined`. */
  failWith(error: Error | undefined): void {
    this.#failure = error;
  }
}

function withEtag(entity: Entity): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      uid: `uid of ${stringifyEntityRef(entity)}`,
      etag: createHash('sha256').update(JSON.stringify(entity)).digest('hex'),
    },
  };
}
