import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { LRUCache } from 'lru-cache';

/** For how long the answer of the catalog is kept, in milliseconds. */
const KEPT_FOR = 10_000;

/** For how many callers. */
const KEPT_CALLERS = 500;

/**
 * Which model entities a caller may read in the catalog, where the catalog's policy answers with conditions: these
 * mean something to the catalog alone, so it is asked for the uids.
 */
export class VisibleEntities {
  readonly #auth: AuthService;
  readonly #uids: LRUCache<string, string[], BackstageCredentials>;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    appliesTo: FilterPredicate;
  }) {
    this.#auth = options.auth;
    this.#uids = new LRUCache({
      max: KEPT_CALLERS,
      ttl: KEPT_FOR,
      fetchMethod: async (_key, _stale, { context: credentials }) => {
        const { facets } = await options.catalog.getEntityFacets(
          { facets: ['metadata.uid'], query: options.appliesTo },
          { credentials },
        );
        return facets['metadata.uid'].map(({ value }) => value);
      },
    });
  }

  /**
   * The uids of the model entities that a caller may read.
   *
   * @throws ServiceUnavailableError where the catalog does not answer; nothing is shown then
   */
  async of(credentials: BackstageCredentials): Promise<string[]> {
    try {
      return await this.#uids.forceFetch(this.#keyOf(credentials), {
        context: credentials,
      });
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog cannot say which models you may see',
        error,
      );
    }
  }

  #keyOf(credentials: BackstageCredentials): string {
    if (this.#auth.isPrincipal(credentials, 'user')) {
      return credentials.principal.userEntityRef;
    }
    if (this.#auth.isPrincipal(credentials, 'service')) {
      return `service ${JSON.stringify(credentials.principal)}`;
    }
    throw new NotAllowedError('Only users and services may read models');
  }
}
