import type { JsonObject } from '@backstage/types';
import type { ModelIndex } from './readModelIndex';

/** What the metadata at the top of a card says, as far as it can be read. */
export interface CardMetadata {
  fields: JsonObject;
  index: ModelIndex;
  /** Why none of it could be read, in words for its author. */
  message?: string;
}
