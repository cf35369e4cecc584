import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { parseWith } from '@modelgov/backstage-plugin-model-governance-common';
import type {
  ModelSource,
  SourceItem,
} from '@modelgov/backstage-plugin-model-governance-node';
import { z } from 'zod';
import { DOCUMENT_LIMITS } from '../../documents/DOCUMENT_LIMITS';
import { parseJsonText } from '../../documents/parseJsonText';
import { readCredentials } from '../../http/readCredentials';
import { RegistryClient } from '../../http/RegistryClient';
import { RegistryError } from '../../http/RegistryError';
import { rhdhModelCatalogReader } from '../../readers/rhdhModelCatalog/rhdhModelCatalogReader';
import { readDocuments, type SourceDocument } from '../readDocuments';

/** No bridge keeps more: its catalogs are in one object of Kubernetes. */
const MAX_CATALOGS = 10_000;

const listSchema = z.object({
  /** `null` where it has none. */
  uris: z.array(z.string().min(1)).max(MAX_CATALOGS).nullish(),
});

/**
 * The model catalog bridge of Red Hat Developer Hub: its location service lists the paths of model catalogs, each of which
 * names models and the server that runs them.
 */
export class RhdhModelCatalogBridge implements ModelSource {
  readonly id: string;
  readonly #client: RegistryClient;

  /**
   * @param config - of the instance, at `catalog.providers.rhdhModelCatalog.<instance>`
   * @throws InputError if the configuration is not valid
   */
  static fromConfig(
    instance: string,
    config: Config,
    { logger }: { logger: LoggerService },
  ): RhdhModelCatalogBridge {
    const id = `rhdh-model-catalog/${instance}`;
    const client = RegistryClient.create({
      ...readCredentials(
        config,
        `catalog.providers.rhdhModelCatalog.${instance}`,
      ),
      source: id,
      baseUrl: config.getString('baseUrl'),
      logger,
    });
    return new RhdhModelCatalogBridge({ id, client });
  }

  constructor(options: {
    /** Such as `rhdh-model-catalog/cluster`. */
    id: string;
    client: RegistryClient;
  }) {
    this.id = options.id;
    this.#client = options.client;
  }

  readAll(options: { signal: AbortSignal }): AsyncIterable<SourceItem> {
    const catalogs = this.#catalogs(options.signal);
    return readDocuments(catalogs, rhdhModelCatalogReader);
  }

  async *#catalogs(
    signal: AbortSignal,
  ): AsyncGenerator<SourceDocument, void, undefined> {
    for (const path of await this.#paths(signal)) {
      yield { location: path, text: () => this.#text(path, signal) };
    }
  }

  async #paths(signal: AbortSignal): Promise<string[]> {
    const text = await this.#text('list', signal);
    try {
      const { uris } = parseWith(listSchema, parseJsonText(text), 'list');
      return uris ?? [];
    } catch (error) {
      if (error instanceof InputError) {
        const message = `${this.id}: the list of model catalogs cannot be read: ${error.message}`;
        throw new RegistryError(message);
      }
      throw error;
    }
  }

  /** As text: the bridge does not state the type of what it answers in a form that can be relied on. */
  #text(path: string, signal: AbortSignal): Promise<string> {
    const maxBytes = DOCUMENT_LIMITS.bytes;
    return this.#client.getText(path, { signal, maxBytes });
  }
}
