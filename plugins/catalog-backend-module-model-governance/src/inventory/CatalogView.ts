import { setTimeout } from 'node:timers/promises';
import type { AuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  type Entity,
  parseLocationRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { DEFAULT_APPLIES_TO } from '@modelgov/backstage-plugin-model-governance-common';
import { isJsonObject } from '../entity/isJsonObject';
import { INVENTORY_LOCATION } from './INVENTORY_LOCATION';

/** How many entities are asked for by ref at a time. */
const CHUNK_SIZE = 250;

/** Between attempts to ask the catalog. */
const WAITS_MS = [1_000, 2_000, 4_000, 8_000];

const IDENTITY = ['kind', 'metadata.name', 'metadata.namespace'];
const LOCATION = `metadata.annotations.${ANNOTATION_LOCATION}`;

/** The models that the catalog has. */
export interface CatalogModels {
  /** Refs of those that are there through the inventory. */
  own: Set<string>;
  /** The others, by ref, each with what its author says is its source. */
  authored: Map<string, string | undefined>;
}

/** What the catalog shows of models, and of what has taken their names. */
export class CatalogView {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #query: FilterPredicate;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    /** What else is a model, beside the default. */
    appliesTo?: FilterPredicate;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    const { appliesTo } = options;
    this.#query = appliesTo
      ? { $any: [DEFAULT_APPLIES_TO, appliesTo] }
      : DEFAULT_APPLIES_TO;
  }

  /** Waits for a catalog that is just starting. */
  async models(): Promise<CatalogModels> {
    for (const waitMs of WAITS_MS) {
      try {
        return await this.#models();
      } catch {
        await setTimeout(waitMs);
      }
    }
    return this.#models();
  }

  async #models(): Promise<CatalogModels> {
    const own = new Set<string>();
    const authored = new Map<string, string | undefined>();
    const pages = this.#catalog.streamEntities(
      {
        query: this.#query,
        fields: [...IDENTITY, LOCATION, 'spec.model.source'],
        totalItems: 'exclude',
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      for (const entity of page) {
        const ref = stringifyEntityRef(entity);
        if (isOwn(entity)) {
          own.add(ref);
        } else {
          authored.set(ref, sourceOf(entity));
        }
      }
    }
    return { own, authored };
  }

  /** Which of these refs are entities that are not there through the inventory. */
  async taken(refs: readonly string[]): Promise<Set<string>> {
    const taken = new Set<string>();
    const credentials = await this.#auth.getOwnServiceCredentials();
    for (let at = 0; at < refs.length; at += CHUNK_SIZE) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs: refs.slice(at, at + CHUNK_SIZE),
          fields: [...IDENTITY, LOCATION],
        },
        { credentials },
      );
      for (const entity of items) {
        if (entity && !isOwn(entity)) {
          taken.add(stringifyEntityRef(entity));
        }
      }
    }
    return taken;
  }
}

function isOwn({ metadata }: Entity): boolean {
  try {
    const location = metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
    return parseLocationRef(location).type === INVENTORY_LOCATION;
  } catch {
    return false;
  }
}

function sourceOf({ spec }: Entity): string | undefined {
  const model = spec?.model;
  const source = isJsonObject(model) ? model.source : undefined;
  return typeof source === 'string' ? source : undefined;
}
