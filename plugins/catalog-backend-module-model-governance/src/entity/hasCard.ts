import type { Entity } from '@backstage/catalog-model';
import { cardFactsSchema } from '@modelgov/backstage-plugin-model-governance-common';
import { isJsonObject } from './isJsonObject';

/** Whether an entity that was made of a document has a card of it with anything in it. */
export function hasCard({ spec }: Entity): boolean {
  const model = spec?.model;
  const written = isJsonObject(model) ? model.cardFacts : undefined;
  const card = cardFactsSchema.safeParse(written).data;
  return Boolean(
    card && (card.sections.length || card.metrics.length || card.message),
  );
}
