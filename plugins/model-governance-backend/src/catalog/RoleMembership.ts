import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { AuthService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** How deep groups may be nested; deeper is taken for a mistake in the catalog. */
const MAX_DEPTH = 20;

/**
 * Who belongs to which groups, asked of the catalog at the moment of acting: the groups in a user's token are only the
 * direct ones, as they were at sign-in.
 */
export class RoleMembership {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /**
   * Every group that a user belongs to, directly or through others, each with the way to it, from the direct group to
   * the group itself. The user is among them with an empty way. `undefined` where the catalog does not know the user.
   *
   * @throws ServiceUnavailableError where the catalog does not answer
   */
  async waysOf(userRef: string): Promise<Map<string, string[]> | undefined> {
    const ways = new Map<string, string[]>([[userRef, []]]);
    let frontier = [userRef];
    for (let depth = 0; frontier.length && depth < MAX_DEPTH; depth++) {
      const items = await this.#fetch(frontier);
      if (depth === 0 && !items[0]) {
        return undefined;
      }
      const next: string[] = [];
      for (const [index, entity] of items.entries()) {
        const way = ways.get(frontier[index])!;
        const relation = depth === 0 ? 'memberOf' : 'childOf';
        for (const { type, targetRef } of entity?.relations ?? []) {
          const group = stringifyEntityRef(parseEntityRef(targetRef));
          if (type === relation && !ways.has(group)) {
            ways.set(group, [...way, group]);
            next.push(group);
          }
        }
      }
      frontier = next;
    }
    return ways;
  }

  async #fetch(entityRefs: string[]) {
    try {
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs,
          fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
        },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      return items;
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog cannot say who belongs to which groups',
        error,
      );
    }
  }
}
