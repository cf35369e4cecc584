import { z } from 'zod';
import { pages } from '../../http/pages';
import type { RegistryClient } from '../../http/RegistryClient';
import type { Query } from '../../http/resolvePath';
import { unlessNotFound } from '../unlessNotFound';
import { nextQuery } from './nextQuery';

const PAGE_SIZE = 100;

/** The largest model card that is read, in bytes. */
const MAX_CARD = 1024 * 1024;

const listSchema = z.array(z.unknown());

/** The API of the Hugging Face Hub, or of what speaks like it. */
export class HubApi {
  readonly #source: string;
  readonly #client: RegistryClient;
  readonly #signal: AbortSignal;

  constructor(options: {
    source: string;
    client: RegistryClient;
    signal: AbortSignal;
  }) {
    this.#source = options.source;
    this.#client = options.client;
    this.#signal = options.signal;
  }

  /**
   * The models of an organisation, page by page.
   *
   * @param sort - `createdAt` or `lastModified`: the newest come first
   * @throws RegistryError
   */
  models(
    organisation: string,
    sort: 'createdAt' | 'lastModified',
  ): AsyncGenerator<unknown[], void, undefined> {
    const first: Query = {
      author: organisation,
      sort,
      direction: -1,
      limit: PAGE_SIZE,
      full: true,
      cardData: true,
    };
    return pages(`${this.#source}: models`, async token => {
      const { data, headers } = await this.#client.get(
        'api/models',
        token ? queryOf(token) : first,
        listSchema,
        { signal: this.#signal },
      );
      return { items: data, next: nextQuery(headers.get('link')) };
    });
  }

  /** @throws RegistryError */
  model(id: string): Promise<unknown> {
    return unlessNotFound(
      this.#client.getJson(`api/models/${id}`, {}, z.unknown(), {
        signal: this.#signal,
      }),
    );
  }

  /**
   * The model card at a commit, `undefined` where there is none.
   *
   * @throws RegistryError
   */
  card(id: string, sha: string): Promise<string | undefined> {
    return unlessNotFound(
      this.#client.getText(`${id}/raw/${sha}/README.md`, {
        signal: this.#signal,
        maxBytes: MAX_CARD,
      }),
    );
  }
}

function queryOf(token: string): Query {
  const parameters = new URLSearchParams(token);
  return Object.fromEntries(
    [...parameters.keys()].map(name => [name, parameters.getAll(name)]),
  );
}
