import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import { cleanText } from './cleanText';
import { validTags } from './validTags';

/** The source that a model's entity comes from. */
export const SOURCE_ANNOTATION = 'modelgov.io/source';

/** What that source calls the model. */
export const SOURCE_NAME_ANNOTATION = 'modelgov.io/source-name';

const MAX_TITLE = 200;
const MAX_DESCRIPTION = 2_000;
const MAX_NAME = 500;
const MAX_LIFECYCLE = 63;

/** Where the entity of a model belongs. */
export interface ModelPlace {
  name: string;
  namespace: string;
  /** Full ref. */
  owner: string;
  /** Of a model whose source states none. */
  lifecycle: string;
  /** The catalog location that the entity comes from, `<type>:<target>`. */
  location: string;
  sourceId: string;
}

/**
 * The entity of a model without what governance asks: the catalog processor adds that when it processes the entity. It is
 * valid for the catalog whatever the source says.
 */
export function thinEntity(model: DescribedModel, place: ModelPlace): Entity {
  const title = cleanText(model.title ?? model.name, MAX_TITLE);
  const description = cleanText(model.description ?? '', MAX_DESCRIPTION);
  const tags = validTags(model.tags);
  const isPage = /^https?:\/\//i.test(model.url ?? '');
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: place.name,
      namespace: place.namespace,
      ...(title && title !== place.name && { title }),
      ...(description && { description }),
      annotations: {
        [ANNOTATION_LOCATION]: place.location,
        [ANNOTATION_ORIGIN_LOCATION]: place.location,
        [SOURCE_ANNOTATION]: place.sourceId,
        [SOURCE_NAME_ANNOTATION]: cleanText(model.name, MAX_NAME),
      },
      ...(tags.length && { tags }),
      ...(model.url &&
        isPage &&
        URL.canParse(model.url) && {
          links: [
            { url: new URL(model.url).toString(), title: place.sourceId },
          ],
        }),
    },
    spec: {
      type: 'ai-model',
      owner: place.owner,
      lifecycle:
        cleanText(model.lifecycle ?? '', MAX_LIFECYCLE).toLowerCase() ||
        place.lifecycle,
    },
  };
}
