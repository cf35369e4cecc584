import type {
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { isError, stringifyError } from '@backstage/errors';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import type { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import type {
  DescribedModel,
  ModelReader,
} from '@modelgov/backstage-plugin-model-governance-node';
import { readDocument } from '../readers/readDocument';
import { describeFailure } from '../reading/describeFailure';
import { MODEL_DOCUMENT } from '../reading/textKinds';
import { documentOf } from './documentOf';
import { documentSource } from './documentSource';
import {
  getKeptDocument,
  keepDocument,
  type KeptDocument,
} from './KeptDocument';
import { withKeptModels } from './withKeptModels';

/** What came of reading a document. */
export interface DocumentReading {
  models: DescribedModel[];
  /** What is wrong with it, for people. */
  problems: string[];
  refreshKey?: string;
}

const NOTHING: KeptDocument = { models: [], problems: [] };

/** Reads the documents that locations of the catalog name. */
export class DocumentReader {
  readonly #config: RootConfigService;
  readonly #logger: LoggerService;
  readonly #urlReader: UrlReaderService;

  constructor(options: {
    config: RootConfigService;
    logger: LoggerService;
    urlReader: UrlReaderService;
  }) {
    this.#config = options.config;
    this.#logger = options.logger;
    this.#urlReader = options.urlReader;
  }

  /**
   * The models of a document. Never throws for a document: the models of one that cannot be read are those of the last time,
   * and so are models in it that cannot be read any more.
   *
   * @param optional - whether the document may be missing; its models are gone then
   * @param cache - of the location
   */
  async read(
    reader: ModelReader,
    location: LocationSpec,
    optional: boolean,
    cache: CatalogProcessorCache,
  ): Promise<DocumentReading> {
    const kept = await getKeptDocument(cache);
    const { refreshKey, ...document } = await this.#readAnew(
      reader,
      location,
      optional,
      kept,
    );
    for (const problem of document.problems) {
      if (!kept?.problems.includes(problem)) {
        this.#logger.warn(`${location.type}:${location.target}: ${problem}`);
      }
    }
    await keepDocument(cache, document);
    return { ...document, refreshKey };
  }

  async #readAnew(
    reader: ModelReader,
    location: LocationSpec,
    optional: boolean,
    kept: KeptDocument = NOTHING,
  ): Promise<KeptDocument & { refreshKey?: string }> {
    let refreshKey: string | undefined;
    try {
      const source = documentSource(location, {
        config: this.#config,
        urlReader: this.#urlReader,
      });
      refreshKey = source.refreshKey;
      const { text, etag } = await source.read(kept.etag);
      const document = documentOf(location.target, text);
      const read = withKeptModels(readDocument(reader, document), kept.models);
      return { ...read, etag, refreshKey };
    } catch (error) {
      const name = isError(error) ? error.name : '';
      if (name === 'NotModifiedError') {
        return { ...kept, refreshKey };
      }
      if (optional && isMissing(error)) {
        return { ...NOTHING, refreshKey };
      }
      if (isError(error) && error.cause) {
        const cause = stringifyError(error.cause);
        this.#logger.debug(`${location.type}:${location.target}: ${cause}`);
      }
      const failure =
        isError(error) && name === 'InputError'
          ? `The document ${error.message}`
          : describeFailure(error, MODEL_DOCUMENT);
      const count = kept.models.length;
      const problem = count
        ? `${failure} What was known of its ${count} models is kept.`
        : failure;
      return { models: kept.models, problems: [problem], refreshKey };
    }
  }
}

function isMissing(error: unknown): boolean {
  return (
    isError(error) &&
    (error.name === 'NotFoundError' || error.code === 'ENOENT')
  );
}
