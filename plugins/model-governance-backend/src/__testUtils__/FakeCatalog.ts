import { createHash } from 'node:crypto';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog in memory whose entities can be replaced and that can fail. */
export class FakeCatalog {
  #current: CatalogService = catalogServiceMock();
  #failure: Error | undefined;
  #page: (page: Entity[]) => Entity[] = page => page;

  /** What a plugin sees of it. */
  readonly service: CatalogService = new Proxy(this.#current, {
    get: (_target, name) => {
      const member = Reflect.get(this.#current, name);
      if (typeof member !== 'function') {
        return member;
      }
      if (this.#failure) {
        throw this.#failure;
      }
      return name === 'streamEntities'
        ? this.#stream.bind(this)
        : member.bind(this.#current);
    },
  });

  setEntities(entities: Entity[]): void {
    this.#current = catalogServiceMock({
      entities: entities
        .map(entity => withRelations(entity, entities))
        .map(withEtag),
    });
  }

  /** Lets every page of a stream of entities be changed on the way; what throws breaks the stream there. */
  streamThrough(change: (page: Entity[]) => Entity[]): void {
    this.#page = change;
  }

  async *#stream(
    ...request: Parameters<CatalogService['streamEntities']>
  ): AsyncIterable<Entity[]> {
    for await (const page of this.#current.streamEntities(...request)) {
      yield this.#page(page);
    }
  }

  /** Lets every call fail until it is given `undefined`. */
  failWith(error: Error | undefined): void {
    this.#failure = error;
  }
}

/** The relations of users and groups, as the processors of the catalog derive them. */
function withRelations(entity: Entity, all: Entity[]): Entity {
  const { memberOf, parent } = entity.spec ?? {};
  const groupRef = (name: unknown) =>
    stringifyEntityRef(
      parseEntityRef(String(name), {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  const relations = [
    ...(Array.isArray(memberOf) ? memberOf : []).map(name => ({
      type: 'memberOf',
      targetRef: groupRef(name),
    })),
    ...(parent ? [{ type: 'childOf', targetRef: groupRef(parent) }] : []),
    ...all
      .filter(
        ({ kind, spec }) =>
          entity.kind === 'Group' &&
          kind === 'User' &&
          Array.isArray(spec?.memberOf) &&
          spec.memberOf.includes(entity.metadata.name),
      )
      .map(({ metadata }) => ({
        type: 'hasMember',
        targetRef: `user:default/${metadata.name}`,
      })),
    ...all
      .filter(
        ({ kind, spec }) =>
          entity.kind === 'Group' &&
          kind === 'Group' &&
          spec?.parent !== undefined &&
          groupRef(spec.parent) === stringifyEntityRef(entity),
      )
      .map(({ metadata }) => ({
        type: 'parentOf',
        targetRef: groupRef(metadata.name),
      })),
  ];
  return { ...entity, relations };
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
