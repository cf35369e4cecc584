import type { JsonObject, JsonValue } from '@backstage/types';
import {
  type EntityProblem,
  MODEL_SPEC_FIELDS,
} from '@modelgov/backstage-plugin-model-governance-common';
import { isJsonObject } from './isJsonObject';

/**
 * Takes out of `spec.model` what differs from something else only in case, such as `Version` beside `version`: the
 * catalog's search refuses such keys, and the entity would never be stored. Of two, the one that governance knows stays,
 * else the first.
 *
 * The keys of that search are paths without the positions in lists; a text in a list counts as a key too.
 */
export class CaseCollisions {
  readonly #fields = new Map<string, string>();
  readonly #words = new Map<string, string>();

  /** What was taken out, and what it collides with. */
  readonly problems: EntityProblem[] = [];

  /** Use an instance once. */
  drop(model: JsonObject): JsonObject {
    const rest = this.#visitFields(model, 'spec.model', 'spec.model');
    return this.problems.length ? rest : model;
  }

  #visit(value: JsonValue, key: string, path: string): JsonValue {
    if (Array.isArray(value)) {
      return this.#visitList(value, key, path);
    }
    return isJsonObject(value) ? this.#visitFields(value, key, path) : value;
  }

  #visitList(list: JsonValue[], key: string, path: string): JsonValue[] {
    return list.flatMap((item, index) => {
      const itemPath = `${path}[${index}]`;
      if (typeof item !== 'string') {
        return [this.#visit(item, key, itemPath)];
      }
      const word = `${key}.${item}`;
      if (this.#collides(itemPath, word, [this.#fields])) {
        return [];
      }
      if (!this.#words.has(word.toLowerCase())) {
        this.#words.set(word.toLowerCase(), word);
      }
      return [item];
    });
  }

  #visitFields(object: JsonObject, key: string, path: string): JsonObject {
    return Object.fromEntries(
      knownFirst(object).flatMap(([field, value]) => {
        const fieldKey = `${key}.${field}`;
        const fieldPath = `${path}.${field}`;
        if (this.#collides(fieldPath, fieldKey, [this.#fields, this.#words])) {
          return [];
        }
        this.#fields.set(fieldKey.toLowerCase(), fieldKey);
        return [[field, value && this.#visit(value, fieldKey, fieldPath)]];
      }),
    );
  }

  #collides(path: string, key: string, seen: Map<string, string>[]): boolean {
    const like = seen
      .map(keys => keys.get(key.toLowerCase()))
      .find(other => other !== undefined && other !== key);
    if (like === undefined) {
      return false;
    }
    const message = `differs from ${like} only in case, which the catalog cannot store`;
    this.problems.push({ path, message });
    return true;
  }
}

function knownFirst(object: JsonObject): [string, JsonValue | undefined][] {
  const rank = (field: string) => (MODEL_SPEC_FIELDS.includes(field) ? 0 : 1);
  return Object.entries(object).sort(([a], [b]) => rank(a) - rank(b));
}
