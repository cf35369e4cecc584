import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import pLimit from 'p-limit';
import { entityName } from '../describe/entityName';
import { believedIdentities } from './believedIdentities';
import type { CatalogView } from './CatalogView';
import { claimsOf } from './claimsOf';
import type { SourceRegistry } from '../sources/SourceRegistry';
import type { InventoryEntities } from './InventoryEntities';
import type { InventoryModel, Placement } from './InventoryModel';
import type { InventoryStore } from './InventoryStore';
import type { ModelInventoryProvider } from './ModelInventoryProvider';
import { placeModels } from './placeModels';
import { sameModels } from './sameModels';
import { withLock } from './withLock';

const UNPLACED: Placement = { emitted: false };

/** Decides which entity shows each model, and makes the catalog have the entities that the inventory has for models. */
export class Reconciliation {
  readonly #knex: Knex;
  readonly #store: InventoryStore;
  readonly #sources: SourceRegistry;
  readonly #view: CatalogView;
  readonly #entities: InventoryEntities;
  readonly #provider: ModelInventoryProvider;
  readonly #logger: LoggerService;
  readonly #inTurn = pLimit(1);
  #told = new Set<string>();

  constructor(options: {
    knex: Knex;
    store: InventoryStore;
    sources: SourceRegistry;
    view: CatalogView;
    entities: InventoryEntities;
    provider: ModelInventoryProvider;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#store = options.store;
    this.#sources = options.sources;
    this.#view = options.view;
    this.#entities = options.entities;
    this.#provider = options.provider;
    this.#logger = options.logger;
  }

  /**
   * Compares all models with all entities. Whatever is missing in the catalog is given to it again, and what should not be
   * there is taken out.
   */
  async all(): Promise<void> {
    await this.#inTurn(() => withLock(this.#knex, () => this.#reconcile()));
  }

  /** Brings what is new of models to the entities that show them. */
  async some(refs: readonly string[]): Promise<void> {
    const distinct = [...new Set(refs)];
    for await (const entities of this.#entities.make(distinct)) {
      await this.#provider.emit(entities);
    }
    await this.refresh(distinct);
  }

  /** Has the catalog process entities anew whose models say something new. */
  async refresh(refs: readonly string[]): Promise<void> {
    if (refs.length) {
      await this.#provider.refresh([...new Set(refs)]);
    }
  }

  async #reconcile(): Promise<void> {
    const models = await this.#store.list();
    const { own, authored } = await this.#view.models();
    if (!models.length && !own.size) {
      return;
    }
    const claims = claimsOf(models, authored);
    const identities = believedIdentities(await this.#store.listShared());
    this.#tell([...claims.problems, ...identities.problems]);
    const names = this.#refsToCheck(models, own, authored);
    const placements = placeModels({
      groups: sameModels(models, identities.shared),
      claims: claims.byModel,
      taken: new Set([...authored.keys(), ...(await this.#view.taken(names))]),
      namespaceOf: sourceId => this.#namespaceOf(sourceId),
    });
    await this.#apply(models, placements, own);
  }

  /** Refs that may be taken by something that is no model: those of new models, and own ones that the catalog does not show. */
  #refsToCheck(
    models: readonly InventoryModel[],
    own: ReadonlySet<string>,
    authored: ReadonlyMap<string, unknown>,
  ): string[] {
    const refs = models.flatMap(({ name, sourceId, placement }) => [
      ...(placement.ownRef === undefined
        ? [`resource:${this.#namespaceOf(sourceId)}/${entityName(name)}`]
        : [placement.ownRef]),
      ...(placement.entityRef === undefined ? [] : [placement.entityRef]),
    ]);
    return [...new Set(refs)].filter(
      ref => !own.has(ref) && !authored.has(ref),
    );
  }

  async #apply(
    models: readonly InventoryModel[],
    placements: ReadonlyMap<string, Placement>,
    own: ReadonlySet<string>,
  ): Promise<void> {
    const moved = models.filter(({ id, placement }) =>
      isDifferent(placement, placements.get(id) ?? UNPLACED),
    );
    const wanted = emittedRefs([...placements.values()]);
    const before = emittedRefs(moved.map(({ placement }) => placement));
    const surplus = [...own, ...before].filter(ref => !wanted.has(ref));
    for (const { placement, id, name, sourceId } of moved) {
      const { ownRef } = placement;
      const now = placements.get(id)?.ownRef;
      if (ownRef !== undefined && now !== ownRef) {
        this.#logger.warn(
          `${sourceId}: model ${name}: its entity is ${now} now, no more ${ownRef}: the two are one model, or somebody else has taken the name (to make that entity the model's, name the model in its spec.model.source)`,
        );
      }
    }
    if (surplus.length) {
      await this.#provider.remove([...new Set(surplus)]);
    }
    await this.#store.place(
      new Map(moved.map(({ id }) => [id, placements.get(id) ?? UNPLACED])),
    );
    for await (const entities of this.#entities.make([...wanted])) {
      await this.#provider.emit(entities);
    }
    const shown = moved.flatMap(({ id, placement }) => [
      placement.entityRef ?? [],
      placements.get(id)?.entityRef ?? [],
    ]);
    await this.refresh(shown.flat());
  }

  #namespaceOf(sourceId: string): string {
    return this.#sources.optionsOf(sourceId)?.namespace ?? 'default';
  }

  #tell(problems: string[]): void {
    for (const problem of problems.filter(text => !this.#told.has(text))) {
      this.#logger.warn(problem);
    }
    this.#told = new Set(problems);
  }
}

function emittedRefs(placements: readonly Placement[]): Set<string> {
  return new Set(
    placements.flatMap(({ ownRef, emitted }) =>
      emitted && ownRef !== undefined ? [ownRef] : [],
    ),
  );
}

function isDifferent(a: Placement, b: Placement): boolean {
  return (
    a.ownRef !== b.ownRef ||
    a.entityRef !== b.entityRef ||
    a.emitted !== b.emitted
  );
}
