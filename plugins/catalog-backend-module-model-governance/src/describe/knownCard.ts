import type { CardFacts } from '@modelgov/backstage-plugin-model-governance-common';
import { cardFactsOf } from './cardFactsOf';
import type { SourcedModel } from './SourcedModel';

/** The facts of the model card of the first source that holds one. */
export function knownCard(
  known: readonly SourcedModel[],
): CardFacts | undefined {
  const holder = known.find(({ model }) => model.card);
  return (
    holder &&
    cardFactsOf(holder.model.card, holder.model.url ?? holder.sourceId)
  );
}
