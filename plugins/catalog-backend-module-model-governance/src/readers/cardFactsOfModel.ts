import type { CardFacts } from '@modelgov/backstage-plugin-model-governance-common';
import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import { cardFactsOf } from '../describe/cardFactsOf';

/** Enough to mend a document by. */
const MAX_MESSAGE = 500;

/**
 * The facts of the card that a document is for a model; `message` is what its author should know.
 *
 * @param location - where the document was read, for people
 */
export function cardFactsOfModel(
  { card, model, problems = [] }: DescribedModel,
  location: string,
): CardFacts {
  const message = problems.join('; ').slice(0, MAX_MESSAGE);
  return {
    status: 'read',
    location,
    sections: [],
    metrics: [],
    ...(model.license && { license: model.license }),
    ...cardFactsOf(card, location),
    ...(message && { message }),
  };
}
