import { isError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import type {
  DescribedModel,
  ReadModels,
} from '@modelgov/backstage-plugin-model-governance-node';

/** Something of a document that describes a model. */
export interface DocumentItem {
  item: JsonValue | undefined;
  /** Where it stands, such as `models[3]`. */
  place: string;
}

/**
 * Reads the models of a document one by one: what is wrong with one is told with its place, and the others are read. Of
 * two with the same name the first counts.
 *
 * @param nameOf - as much of a name as can be read of an item that cannot
 */
export function readEach(
  items: DocumentItem[],
  nameOf: (item: JsonValue | undefined) => string | undefined,
  read: (item: JsonValue | undefined) => DescribedModel,
): ReadModels {
  const result: ReadModels = { models: [], unreadable: [] };
  const places = new Map<string, string>();
  for (const { item, place } of items) {
    try {
      const model = read(item);
      const earlier = places.get(model.name);
      if (earlier === undefined) {
        places.set(model.name, place);
        result.models.push(model);
      } else {
        const message = `${place}: ${earlier} has the same name; only that one is read`;
        result.unreadable.push({ name: model.name, message });
      }
    } catch (error) {
      const reason = isError(error) ? error.message : 'cannot be read';
      const message = `${place}: ${reason}`;
      result.unreadable.push({ name: nameOf(item), message });
    }
  }
  return result;
}
