import type { JsonObject } from '@backstage/types';
import type { CardMetadata } from '../../card/CardMetadata';
import { readModelIndex } from '../../card/readModelIndex';
import type { HubModel } from './HubModel';

/** Fields of a card that the Hub makes tags of. */
const TAGGED = ['license', 'dataset', 'base_model'] as const;

/**
 * The metadata of the model card, as the Hub read it. Where the Hub does not give it, its tags say some of it.
 */
export function hubMetadata(model: HubModel): CardMetadata {
  const [license, datasets, baseModels] = TAGGED.map(field =>
    model.tags
      .filter(tag => tag.startsWith(`${field}:`))
      .map(tag => tag.slice(field.length + 1))
      // `base_model:finetune:<name>` says the same again.
      .filter(value => !value.includes(':')),
  );
  const fields: JsonObject = {
    license,
    datasets,
    base_model: baseModels,
    ...model.cardData,
    // What the Hub derived holds where the card says nothing.
    pipeline_tag: model.pipeline_tag ?? model.cardData.pipeline_tag,
    library_name: model.library_name ?? model.cardData.library_name,
    tags: model.tags.filter(tag => !tag.includes(':')),
  };
  return {
    fields,
    index: readModelIndex(model['model-index'] ?? fields['model-index']),
  };
}
