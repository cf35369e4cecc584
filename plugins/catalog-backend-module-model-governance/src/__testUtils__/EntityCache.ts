import type { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * The cache of a processor for one entity, as the catalog keeps it: what is set in one processing is all there is in the
 * next, unless nothing is set.
 */
export class EntityCache implements CatalogProcessorCache {
  #kept: JsonObject = {};
  #set: JsonObject | undefined;

  async get<T extends JsonValue>(key: string): Promise<T | undefined> {
    return structuredClone(this.#kept)[key] as T | undefined;
  }

  async set<T extends JsonValue>(key: string, value: T): Promise<void> {
    this.#set = { ...this.#set, [key]: value };
  }

  /** Begins the next processing of the entity. */
  next(): this {
    this.#kept = JSON.parse(JSON.stringify(this.#set ?? this.#kept));
    this.#set = undefined;
    return this;
  }
}
