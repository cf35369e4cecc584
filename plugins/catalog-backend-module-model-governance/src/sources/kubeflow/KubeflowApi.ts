import { z } from 'zod';
import { pages } from '../../http/pages';
import type { RegistryClient } from '../../http/RegistryClient';
import type { Query } from '../../http/resolvePath';

const ROOT = 'api/model_registry/v1alpha3';

/** The registry gives no more at once. */
const PAGE_SIZE = 100;

const pageSchema = z.object({
  items: z
    .array(z.unknown())
    .nullish()
    .transform(items => items ?? []),
  nextPageToken: z.string().nullish(),
});

/** The REST API of a Kubeflow Model Registry, `v1alpha3`. */
export class KubeflowApi {
  readonly #source: string;
  readonly #client: RegistryClient;

  constructor(source: string, client: RegistryClient) {
    this.#source = source;
    this.#client = client;
  }

  /**
   * Everything in a listing, page by page. What it has is not looked at, so that one thing of another form does not take the
   * others with it.
   *
   * @param query - in the order of ids, where it says no other: what is made meanwhile comes last
   * @throws RegistryError
   */
  list(
    path: string,
    options: { signal: AbortSignal; query?: Query },
  ): AsyncGenerator<unknown[], void, undefined> {
    const { signal, query } = options;
    return pages(`${this.#source}: ${path}`, async token => {
      const { items, nextPageToken } = await this.#client.getJson(
        `${ROOT}/${path}`,
        {
          pageSize: PAGE_SIZE,
          orderBy: 'ID',
          sortOrder: 'ASC',
          ...query,
          nextPageToken: token,
        },
        pageSchema,
        { signal },
      );
      return { items, next: nextPageToken };
    });
  }

  /** @throws RegistryError */
  get<T>(
    path: string,
    schema: z.ZodType<T>,
    options: { signal: AbortSignal; query?: Query },
  ): Promise<T> {
    const { signal, query = {} } = options;
    return this.#client.getJson(`${ROOT}/${path}`, query, schema, { signal });
  }
}
