import type {
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { isError, stringifyError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import type { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import type { CardFacts } from '@modelgov/backstage-plugin-model-governance-common';
import type { ModelReader } from '@modelgov/backstage-plugin-model-governance-node';
import { compactText } from '../card/compactText';
import type { SourcedModel } from '../describe/SourcedModel';
import { cardFactsOfModel } from '../readers/cardFactsOfModel';
import { readModelCard } from '../readers/readModelCard';
import { describeFailure } from './describeFailure';
import { fileText } from './fileText';
import { getKeptCard, keepCard, type KeptCard } from './KeptCard';
import { resolveCardPath } from './resolveCardPath';
import { resolveCardUrl } from './resolveCardUrl';
import { MODEL_CARD } from './textKinds';
import type { TextSource } from './TextSource';
import { UnreadableCardError } from './UnreadableCardError';
import { UnreadableTextError } from './UnreadableTextError';
import { urlText } from './urlText';

/** What is longer is a card, and not where one is. */
const MAX_NAME_LENGTH = 1_000;

const NO_FACTS = { sections: [], metrics: [] };

/** What came of reading a card; without a refresh key where no place could be made of its name. */
export interface CardReading {
  facts: CardFacts;
  /** All that it says of the model, or said when it could be read. */
  model?: SourcedModel;
  refreshKey?: string;
}

/** Reads model cards from beside their entities. */
export class CardReader {
  readonly #urlReader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #logger: LoggerService;
  readonly #readers: readonly ModelReader[];

  constructor(options: {
    urlReader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
    logger: LoggerService;
    readers: readonly ModelReader[];
  }) {
    this.#urlReader = options.urlReader;
    this.#integrations = options.integrations;
    this.#logger = options.logger;
    this.#readers = options.readers;
  }

  /**
   * Reads the card of an entity. Never throws for a card: one that cannot be read has the status `unreadable`, the reason
   * and the facts of the last time.
   *
   * @param card - `spec.model.card`
   * @param location - where the entity was read
   * @param cache - of the entity
   * @param names - what the entity is called: its name and its title
   */
  async read(
    card: string,
    location: LocationSpec,
    cache: CatalogProcessorCache,
    names: string[],
  ): Promise<CardReading> {
    let source: TextSource;
    try {
      source = this.#sourceOf(card, location);
    } catch (error) {
      const message = describeFailure(error, MODEL_CARD);
      const place = compactText(card);
      return { facts: unreadable(place, NO_FACTS, message) };
    }
    const kept = await getKeptCard(cache, source.refreshKey);
    const reading = await this.#readSource(source, kept, cache, names);
    return { ...reading, refreshKey: source.refreshKey };
  }

  #sourceOf(card: string, { type, target }: LocationSpec): TextSource {
    if (card.length > MAX_NAME_LENGTH) {
      throw new UnreadableCardError(
        'The model card is to be named by its path, not included.',
      );
    }
    switch (type) {
      case 'file':
        return fileText(resolveCardPath(card, target), card, MODEL_CARD);
      case 'url':
        return urlText(
          resolveCardUrl(card, target, this.#integrations),
          this.#urlReader,
          MODEL_CARD,
        );
      default:
        throw new UnreadableCardError(
          `Model cards of entities from locations of type ${type} are not read.`,
        );
    }
  }

  async #readSource(
    source: TextSource,
    kept: KeptCard | undefined,
    cache: CatalogProcessorCache,
    names: string[],
  ): Promise<CardReading> {
    const { location, refreshKey } = source;
    const earlier = { refreshKey, etag: kept?.etag, card: kept?.card };
    try {
      const isNamed = kept?.names.join() === names.join();
      const { text, etag } = await source.read(
        isNamed ? kept?.etag : undefined,
      );
      const model = this.#describe({ location, text }, names);
      const facts = cardFactsOfModel(model.model, location);
      await keepCard(cache, { refreshKey, etag, names, card: facts, model });
      return { facts, model };
    } catch (error) {
      const model = kept?.model;
      if (kept && isError(error) && error.name === 'NotModifiedError') {
        await keepCard(cache, { ...kept, failure: undefined });
        return { facts: { status: 'read', location, ...kept.card }, model };
      }
      const failure = describeFailure(error, MODEL_CARD);
      if (kept?.failure !== failure) {
        this.#logger.warn(
          `Cannot read the model card ${location}: ${stringifyError(error)}`,
        );
      }
      const card = kept?.card ?? NO_FACTS;
      await keepCard(cache, { ...earlier, names, card, model, failure });
      return { facts: unreadable(location, card, failure), model };
    }
  }

  /** @throws UnreadableTextError if no reader can make a model of it */
  #describe(
    card: { location: string; text: string },
    names: string[],
  ): SourcedModel {
    try {
      return readModelCard(this.#readers, card, names);
    } catch (error) {
      throw isError(error) && error.name === 'InputError'
        ? new UnreadableTextError(`The model card ${error.message}.`)
        : error;
    }
  }
}

function unreadable(
  location: string,
  facts: KeptCard['card'],
  message: string,
): CardFacts {
  return { ...facts, status: 'unreadable', location, message };
}
