import type { JsonObject, JsonValue } from '@backstage/types';
import type { RegistryDataset } from '@modelgov/backstage-plugin-model-governance-common';
import { isJsonObject } from '../../entity/isJsonObject';
import type { DocumentItem } from '../values/readEach';
import { textOf } from '../values/textOf';
import { webLink } from '../values/webLink';
import { type Data, type Dataset, dataSchema } from './componentSchema';

/** A dataset of a model card, with what is said of it. */
export interface BomDataset extends RegistryDataset {
  /** Such as `classification` and who owns it. */
  properties: { name: string; value: string }[];
}

/** The datasets of model cards, which may stand elsewhere in the bill of material, as components of their own. */
export class BomDatasets {
  readonly #components: ReadonlyMap<string, JsonObject>;

  constructor(components: DocumentItem[]) {
    this.#components = new Map(
      components.flatMap(({ item }) => {
        const ref = textOf(item, 'bom-ref');
        return ref !== undefined && isJsonObject(item) ? [[ref, item]] : [];
      }),
    );
  }

  /** What a model card means by a dataset; one that is referred to and not there is known by its reference. */
  of({ ref, ...inline }: Dataset): BomDataset[] {
    if (ref === undefined) {
      return inline.name?.trim() ? [describe(inline.name, [inline])] : [];
    }
    const component = this.#components.get(ref);
    const data = listOf(component?.data).flatMap(
      item => dataSchema.safeParse(item).data ?? [],
    );
    return [describe(textOf(component, 'name') ?? ref, data)];
  }
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function describe(name: string, data: Data[]): BomDataset {
  const classifications = data.flatMap(part => part.classification ?? []);
  const sensitive = data.flatMap(part => part.sensitiveData ?? []);
  const owners = data
    .flatMap(part => part.governance?.owners ?? [])
    .flatMap(
      ({ organization, contact }) =>
        organization?.name ?? contact?.name ?? contact?.email ?? [],
    );
  const url = data.map(part => webLink(part.contents?.url)).find(Boolean);
  return {
    name,
    ...(url && { url }),
    properties: Object.entries({
      classification: classifications,
      'sensitive data': sensitive,
      owner: owners,
    }).flatMap(([property, values]) =>
      values.length
        ? [{ name: `${name}: ${property}`, value: values.join(', ') }]
        : [],
    ),
  };
}
