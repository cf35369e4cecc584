import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import type { ModelCollector } from '../catalog/ModelCollector';
import { databaseNow } from '../database';
import { BATCH_SIZE } from '../scoring/recomputeBatch';
import type { Scorer } from '../scoring/Scorer';
import type {
  CollectedModel,
  KnownModel,
  ModelStore,
  RecomputeQueue,
} from '../store';

/** Drops of fewer models than this are never taken for a failure of the catalog. */
const SMALL_DROP = 5;

/** What a sweep found and did. */
export interface SweepReport {
  seen: number;
  collected: number;
  unregistered: number;
}

interface CatalogSweepOptions {
  knex: Knex;
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  appliesTo: FilterPredicate;
  maxDropShare: number;
  models: ModelStore;
  collector: ModelCollector;
  scorer: Scorer;
  queue: RecomputeQueue;
}

/**
 * Compares the catalog with what is known and collects what changed. Events are hints that may get lost; this is what
 * makes the database true again.
 */
export class CatalogSweep {
  readonly #options: CatalogSweepOptions;

  constructor(options: CatalogSweepOptions) {
    this.#options = options;
  }

  async run(): Promise<SweepReport> {
    const { knex, models } = this.#options;
    const etags = await this.#readEtags();
    const known = await models.listKnown(knex);

    const changed = new Set(
      [...etags]
        .filter(([ref, etag]) => {
          const model = known.get(ref);
          return model?.etag !== etag || !model.registered;
        })
        .map(([ref]) => ref),
    );
    for (const ref of await this.#modelsWithChangedReferences()) {
      if (etags.has(ref)) {
        changed.add(ref);
      }
    }
    const collected = await this.#collect([...changed], known);
    const unregistered = await this.#unregister(etags, known);
    return { seen: etags.size, collected, unregistered };
  }

  async #readEtags(): Promise<Map<string, string>> {
    const { catalog, auth, appliesTo } = this.#options;
    const etags = new Map<string, string>();
    const pages = catalog.streamEntities(
      {
        query: appliesTo,
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.etag',
        ],
        totalItems: 'exclude',
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      for (const entity of page) {
        etags.set(stringifyEntityRef(entity), etagOf(entity));
      }
    }
    return etags;
  }

  /** Models whose owner or one of whose dependencies is not what it was when their facts were collected. */
  async #modelsWithChangedReferences(): Promise<Set<string>> {
    const { knex, models, collector } = this.#options;
    const references = await models.listReferences(knex);
    const found = await collector.fetch(
      [...new Set(references.map(reference => reference.entityRef))],
      ['kind', 'metadata.name', 'metadata.namespace', 'metadata.etag'],
    );
    return new Set(
      references
        .filter(({ entityRef, etag }) => etagOf(found.get(entityRef)) !== etag)
        .map(reference => reference.modelRef),
    );
  }

  async #collect(
    entityRefs: string[],
    known: Map<string, KnownModel>,
  ): Promise<number> {
    let count = 0;
    const isNew = (model: CollectedModel) =>
      !known.get(model.facts.entityRef)?.registered;
    for (let at = 0; at < entityRefs.length; at += BATCH_SIZE) {
      const batch = await this.#options.collector.collect(
        entityRefs.slice(at, at + BATCH_SIZE),
      );
      count += await this.#store(batch.filter(isNew), 'registered');
      count += await this.#store(
        batch.filter(model => !isNew(model)),
        'entity',
      );
    }
    return count;
  }

  /** Stores collected models and their scorecards. One that cannot be stored is reported and keeps no other from it. */
  async #store(
    collected: CollectedModel[],
    cause: 'registered' | 'entity',
  ): Promise<number> {
    const { knex, models, scorer, queue, logger } = this.#options;
    if (!collected.length) {
      return 0;
    }
    try {
      await knex.transaction(async tx => {
        const now = await databaseNow(tx);
        const ids = await models.saveCollected(tx, collected, now);
        const stored = await models.findByIds(tx, ids);
        await scorer.recompute(tx, stored, now, { cause });
        // a dependency may change its status before others can see that this model depends on it
        await queue.add(
          tx,
          stored
            .filter(model => model.facts.dependencies.length)
            .map(model => model.id),
        );
      });
      return collected.length;
    } catch (error) {
      if (collected.length === 1) {
        logger.error(
          `${collected[0].facts.entityRef} cannot be stored: ${stringifyError(
            error,
          )}`,
        );
        return 0;
      }
      let count = 0;
      for (const model of collected) {
        count += await this.#store([model], cause);
      }
      return count;
    }
  }

  async #unregister(
    etags: Map<string, string>,
    known: Map<string, KnownModel>,
  ): Promise<number> {
    const { collector, logger, maxDropShare } = this.#options;
    const registered = [...known.values()].filter(model => model.registered);
    const missing = registered.filter(model => !etags.has(model.entityRef));
    if (
      missing.length > SMALL_DROP &&
      missing.length > registered.length * maxDropShare
    ) {
      logger.warn(
        `The catalog shows ${missing.length} of ${registered.length} models no more; this is taken for a failure of the catalog, and none is marked as unregistered (modelGovernance.sweep.maxDropShare)`,
      );
      return 0;
    }
    const stillThere = new Set(
      (await collector.collect(missing.map(model => model.entityRef))).map(
        model => model.facts.entityRef,
      ),
    );
    const gone = missing.filter(model => !stillThere.has(model.entityRef));
    let count = 0;
    for (const model of gone) {
      count += await this.#markUnregistered(model);
    }
    return count;
  }

  async #markUnregistered({ id, entityRef }: KnownModel): Promise<number> {
    const { knex, models, scorer, logger } = this.#options;
    try {
      await knex.transaction(async tx => {
        await models.markUnregistered(tx, id);
        const marked = await models.findByIds(tx, [id]);
        await scorer.recompute(tx, marked, await databaseNow(tx), {
          cause: 'unregistered',
        });
      });
      return 1;
    } catch (error) {
      logger.error(
        `${entityRef} cannot be marked as unregistered: ${stringifyError(
          error,
        )}`,
      );
      return 0;
    }
  }
}

function etagOf(entity: Entity | undefined): string {
  return entity?.metadata.etag ?? '';
}
