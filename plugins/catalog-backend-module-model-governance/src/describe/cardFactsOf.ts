import type { CardFacts } from '@modelgov/backstage-plugin-model-governance-common';
import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import { compactText } from '../card/compactText';

const MAX_METRICS = 100;

/** The facts of a model card that a source holds; `location` is where the card was read. */
export function cardFactsOf(
  card: DescribedModel['card'],
  location: string,
): CardFacts | undefined {
  if (!card) {
    return undefined;
  }
  const license = compactText(card.license ?? '');
  const metrics = card.metrics
    .map(({ name, value, dataset }) => ({
      name: compactText(name),
      value: compactText(value),
      ...(dataset && { dataset: compactText(dataset) }),
    }))
    .filter(({ name, value }) => name !== '' && value !== '');
  return {
    status: 'read',
    location,
    sections: [...new Set(card.sections)],
    ...(license && { license }),
    metrics: metrics.slice(0, MAX_METRICS),
  };
}
