import type {
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { isError, stringifyError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import type { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import type { CardFacts } from '@modelgov/backstage-plugin-model-governance-common';
import { compactText } from '../card/compactText';
import { parseModelCard } from '../card/parseModelCard';
import type { CardSource } from './CardSource';
import { describeFailure } from './describeFailure';
import { fileCard } from './fileCard';
import { getKeptCard, keepCard, type KeptCard } from './KeptCard';
import { resolveCardUrl } from './resolveCardUrl';
import { UnreadableCardError } from './UnreadableCardError';
import { urlCard } from './urlCard';

/** What is longer is a card, and not where one is. */
const MAX_NAME_LENGTH = 1_000;

const NO_FACTS = { sections: [], metrics: [] };

/** What came of reading a card; without a refresh key where no place could be made of its name. */
export interface CardReading {
  facts: CardFacts;
  refreshKey?: string;
}

/** Reads model cards from beside their entities. */
export class CardReader {
  readonly #urlReader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #logger: LoggerService;

  constructor(options: {
    urlReader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
    logger: LoggerService;
  }) {
    this.#urlReader = options.urlReader;
    this.#integrations = options.integrations;
    this.#logger = options.logger;
  }

  /**
   * Reads the card of an entity. Never throws for a card: one that cannot be read has the status `unreadable`, the reason
   * and the facts of the last time.
   *
   * @param card - `spec.model.card`
   * @param location - where the entity was read
   * @param cache - of the entity
   */
  async read(
    card: string,
    location: LocationSpec,
    cache: CatalogProcessorCache,
  ): Promise<CardReading> {
    let source: CardSource;
    try {
      source = this.#sourceOf(card, location);
    } catch (error) {
      const message = describeFailure(error);
      const place = compactText(card);
      return { facts: unreadable(place, NO_FACTS, message) };
    }
    const kept = await getKeptCard(cache, source.refreshKey);
    const facts = await this.#readSource(source, kept, cache);
    return { facts, refreshKey: source.refreshKey };
  }

  #sourceOf(card: string, { type, target }: LocationSpec): CardSource {
    if (card.length > MAX_NAME_LENGTH) {
      throw new UnreadableCardError(
        'The model card is to be named by its path, not included.',
      );
    }
    switch (type) {
      case 'file':
        return fileCard(card, target);
      case 'url':
        return urlCard(
          resolveCardUrl(card, target, this.#integrations),
          this.#urlReader,
        );
      default:
        throw new UnreadableCardError(
          `Model cards of entities from locations of type ${type} are not read.`,
        );
    }
  }

  async #readSource(
    { location, refreshKey, read }: CardSource,
    kept: KeptCard | undefined,
    cache: CatalogProcessorCache,
  ): Promise<CardFacts> {
    const earlier = { refreshKey, etag: kept?.etag, card: kept?.card };
    try {
      const { text, etag } = await read(kept?.etag);
      const card = parseModelCard(text);
      await keepCard(cache, { refreshKey, etag, card });
      return { status: 'read', location, ...card };
    } catch (error) {
      if (kept && isError(error) && error.name === 'NotModifiedError') {
        await keepCard(cache, { ...earlier, card: kept.card });
        return { status: 'read', location, ...kept.card };
      }
      const failure = describeFailure(error);
      if (kept?.failure !== failure) {
        this.#logger.warn(
          `Cannot read the model card ${location}: ${stringifyError(error)}`,
        );
      }
      const card = kept?.card ?? NO_FACTS;
      await keepCard(cache, { ...earlier, card, failure });
      return unreadable(location, card, failure);
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
