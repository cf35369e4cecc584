import type { JsonValue } from '@backstage/types';
import { isJsonObject } from '../entity/isJsonObject';

/** How many models of a server become entities. A server that lists more lists what it could serve. */
const MAX_MODELS = 1_000;

/** Characters of a name. */
const MAX_LENGTH = 500;

/** The names in `spec.models` of a server, each once, and what is wrong there. */
export function listedModels(models: JsonValue | undefined): {
  names: string[];
  problems: string[];
} {
  if (models === undefined || models === null) {
    return { names: [], problems: [] };
  }
  if (!isJsonObject(models)) {
    return { names: [], problems: ['spec.models: expected an object'] };
  }
  const { available, default: preferred } = models;
  if (available !== undefined && !Array.isArray(available)) {
    const problems = ['spec.models.available: expected a list of names'];
    return { names: [], problems };
  }
  const entries = (available ?? []).map((value, index) => ({
    value,
    place: `spec.models.available[${index}]`,
  }));
  if (preferred !== undefined && !available?.includes(preferred)) {
    entries.push({ value: preferred, place: 'spec.models.default' });
  }
  const { names, problems } = distinct(entries);
  if (names.length > MAX_MODELS) {
    problems.unshift(
      `spec.models.available: lists ${names.length} models, of which the first ${MAX_MODELS} are in the catalog`,
    );
  }
  return { names: names.slice(0, MAX_MODELS), problems };
}

function distinct(entries: { value: JsonValue; place: string }[]) {
  const names = new Set<string>();
  const byCase = new Map<string, string>();
  const problems: string[] = [];
  for (const { value, place } of entries) {
    const name = typeof value === 'string' ? value.trim() : '';
    if (name === '' || name.length > MAX_LENGTH) {
      problems.push(
        `${place}: expected the name of a model, of at most ${MAX_LENGTH} characters`,
      );
    } else if (names.has(name)) {
      problems.push(`${place}: "${shown(name)}" is listed already`);
    } else {
      const like = byCase.get(name.toLowerCase());
      if (like !== undefined) {
        problems.push(
          `${place}: "${shown(name)}" differs from "${shown(
            like,
          )}" only in case; they are taken for two models`,
        );
      }
      byCase.set(name.toLowerCase(), name);
      names.add(name);
    }
  }
  return { names: [...names], problems };
}

function shown(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}
