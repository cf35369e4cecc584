import type {
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { toError } from '@backstage/errors';
import {
  filterPredicateToFilterFunction,
  readOptionalFilterPredicateFromConfig,
} from '@backstage/filter-predicates';
import { ScmIntegrations } from '@backstage/integration';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  type CatalogProcessor,
  type CatalogProcessorCache,
  type CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  type CardFacts,
  DEFAULT_APPLIES_TO,
  parseModelSpec,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelRelations } from './entity/modelRelations';
import { withGenerated } from './entity/withGenerated';
import { withoutGenerated } from './entity/withoutGenerated';
import { CardReader } from './reading/CardReader';

/**
 * Reads what governance needs to know from the entities of AI models: checks `spec.model`, emits what the model is made
 * of as relations and adds the facts of its model card as `spec.model.cardFacts`.
 *
 * It never throws and never emits an error. The catalog does not store an entity whose processing fails, so a slip in
 * `spec.model` would take the model out of everyone's sight; what is wrong becomes items of the entity's status instead.
 */
export class ModelGovernanceProcessor implements CatalogProcessor {
  readonly #applies: (entity: Entity) => boolean;
  readonly #cards: CardReader;
  readonly #logger: LoggerService;

  /** @throws InputError if `modelGovernance.appliesTo` is not a filter predicate */
  static create(options: {
    config: RootConfigService;
    logger: LoggerService;
    urlReader: UrlReaderService;
  }): ModelGovernanceProcessor {
    const { config, logger, urlReader } = options;
    const appliesTo = readOptionalFilterPredicateFromConfig(config, {
      key: 'modelGovernance.appliesTo',
    });
    const integrations = ScmIntegrations.fromConfig(config);
    return new ModelGovernanceProcessor(
      filterPredicateToFilterFunction(appliesTo ?? DEFAULT_APPLIES_TO),
      new CardReader({ urlReader, integrations, logger }),
      logger,
    );
  }

  private constructor(
    applies: (entity: Entity) => boolean,
    cards: CardReader,
    logger: LoggerService,
  ) {
    this.#applies = applies;
    this.#cards = cards;
    this.#logger = logger;
  }

  /** The key of the processor's cache; `ModelProcessor` is taken by the catalog itself. */
  getProcessorName(): string {
    return 'ModelGovernanceProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    if (!this.#applies(entity)) {
      return entity;
    }
    const authored = withoutGenerated(entity);
    try {
      return await this.#govern(authored, location, emit, cache);
    } catch (error) {
      const ref = stringifyEntityRef(entity);
      this.#logger.error(`Cannot read the model ${ref}`, toError(error));
      return authored;
    }
  }

  async #govern(
    entity: AlphaEntity,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const parsed = parseModelSpec(entity);
    for (const relation of modelRelations(entity, parsed.spec)) {
      emit(processingResult.relation(relation));
    }
    const card = await this.#readCard(parsed.spec.card, location, emit, cache);
    return withGenerated(entity, parsed, card);
  }

  async #readCard(
    card: string | undefined,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<CardFacts | undefined> {
    if (card === undefined) {
      return undefined;
    }
    const { facts, refreshKey } = await this.#cards.read(card, location, cache);
    if (refreshKey) {
      emit(processingResult.refresh(refreshKey));
    }
    return facts;
  }
}
