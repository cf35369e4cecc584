import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import { CATALOG_CHUNK, type ModelCollector } from '../catalog/ModelCollector';
import { databaseNow } from '../database';
import type { Scorer } from '../scoring/Scorer';
import type { KnownModel, ModelStore } from '../store';

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
    const { knex, collector, models, scorer } = this.#options;
    let count = 0;
    for (let at = 0; at < entityRefs.length; at += CATALOG_CHUNK) {
      const chunk = await collector.collect(
        entityRefs.slice(at, at + CATALOG_CHUNK),
      );
      const isNew = (ref: string) => !known.get(ref)?.registered;
      for (const cause of ['registered', 'entity'] as const) {
        const group = chunk.filter(
          model => isNew(model.facts.entityRef) === (cause === 'registered'),
        );
        if (group.length) {
          await knex.transaction(async tx => {
            const now = await databaseNow(tx);
            const ids = await models.saveCollected(tx, group, now);
            const collected = await models.findByIds(tx, ids);
            await scorer.recompute(tx, collected, now, { cause });
          });
          count += group.length;
        }
      }
    }
    return count;
  }

  async #unregister(
    etags: Map<string, string>,
    known: Map<string, KnownModel>,
  ): Promise<number> {
    const { knex, collector, models, scorer, logger, maxDropShare } =
      this.#options;
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
    if (gone.length) {
      await knex.transaction(async tx => {
        const ids = gone.map(model => model.id);
        await models.markUnregistered(tx, ids);
        const marked = await models.findByIds(tx, ids);
        await scorer.recompute(tx, marked, await databaseNow(tx), {
          cause: 'unregistered',
        });
      });
    }
    return gone.length;
  }
}

function etagOf(entity: Entity | undefined): string {
  return entity?.metadata.etag ?? '';
}
