import type { JsonObject, JsonValue } from '@backstage/types';
import { isJsonObject } from '../entity/isJsonObject';
import type { CardResult } from './CardResult';
import { scalarOf } from './scalarOf';

/** Enough to mend an index by. */
const MAX_PROBLEMS = 10;

/** What the `model-index` of a card says. */
export interface ModelIndex {
  /** What it calls the model. */
  name?: string;
  results: CardResult[];
  /** What is missing or malformed, with its place; the rest is read. */
  problems: string[];
}

/**
 * Reads the `model-index` in the metadata of a card.
 *
 * @see https://github.com/huggingface/hub-docs/blob/main/modelcard.md
 */
export function readModelIndex(index: JsonValue | undefined): ModelIndex {
  const problems: string[] = [];
  const report = (place: string, message: string) => {
    if (problems.length < MAX_PROBLEMS) {
      problems.push(`${place}: ${message}`);
    }
  };
  const entries = (value: JsonValue | undefined, place: string) => {
    if (!Array.isArray(value)) {
      report(place, value === undefined ? 'is missing' : 'expected a list');
      return [];
    }
    return value.flatMap((item, position) => {
      const itemPlace = `${place}[${position}]`;
      if (isJsonObject(item)) {
        return [{ item, place: itemPlace }];
      }
      report(itemPlace, 'expected fields and their values');
      return [];
    });
  };
  const resultOf = (metric: JsonObject, place: string) => {
    const name = scalarOf(metric.name) ?? scalarOf(metric.type);
    const value = scalarOf(metric.value);
    if (name === undefined) {
      report(place, 'has neither type nor name');
    } else if (value === undefined) {
      report(place, 'has no value that is a number or text');
    }
    return name && value ? [{ metric: name, value }] : [];
  };
  const models =
    index === undefined || index === null ? [] : entries(index, 'model-index');
  const results = models
    .flatMap(({ item, place }) => entries(item.results, `${place}.results`))
    .flatMap(({ item, place }) => {
      const dataset = datasetOf(item.dataset);
      if (!dataset) {
        report(place, 'has no dataset with a name or type');
      }
      return entries(item.metrics, `${place}.metrics`)
        .flatMap(metric => resultOf(metric.item, metric.place))
        .map(result => ({ ...result, ...(dataset && { dataset }) }));
    });
  const name = models.map(({ item }) => scalarOf(item.name)).find(Boolean);
  return { ...(name && { name }), results, problems };
}

function datasetOf(value: JsonValue | undefined): CardResult['dataset'] {
  const dataset = isJsonObject(value) ? value : {};
  const id = scalarOf(dataset.type) ?? scalarOf(dataset.name);
  return id === undefined
    ? undefined
    : {
        id,
        name: scalarOf(dataset.name) ?? id,
        config: scalarOf(dataset.config),
        split: scalarOf(dataset.split),
        revision: scalarOf(dataset.revision),
      };
}
