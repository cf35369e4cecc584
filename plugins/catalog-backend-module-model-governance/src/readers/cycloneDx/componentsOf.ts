import type { JsonObject, JsonValue } from '@backstage/types';
import { isJsonObject } from '../../entity/isJsonObject';
import type { DocumentItem } from '../values/readEach';

/**
 * All components of a bill of material, with those that they have in them and the one that it is about; also what stands
 * where components should, and is none.
 */
export function componentsOf({
  components,
  metadata,
}: JsonObject): DocumentItem[] {
  const subject = isJsonObject(metadata)
    ? { item: metadata.component, place: 'metadata.component' }
    : { item: metadata, place: 'metadata' };
  return [
    ...(subject.item ? within(subject.item, subject.place) : []),
    ...listed(components, 'components'),
  ];
}

function listed(
  components: JsonValue | undefined,
  place: string,
): DocumentItem[] {
  if (components === undefined || components === null) {
    return [];
  }
  return Array.isArray(components)
    ? components.flatMap((item, index) => within(item, `${place}[${index}]`))
    : [{ item: components, place }];
}

function within(item: JsonValue, place: string): DocumentItem[] {
  const nested = isJsonObject(item) ? item.components : undefined;
  return [{ item, place }, ...listed(nested, `${place}.components`)];
}
