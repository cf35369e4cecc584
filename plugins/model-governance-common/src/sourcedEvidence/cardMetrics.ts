import type { CardFacts } from '../entity';
import { fittingLink } from './fittingLink';
import { metricRows, type MetricRow } from './metricRows';

/** How the model card that the entity names is called as a source. @public */
export const CARD_SOURCE = 'model-card';

/** The metrics of the model card as it was read last; none where it could not be read. */
export function cardMetrics(
  card: CardFacts | undefined,
): { source: string; rows: MetricRow[]; link?: string }[] {
  return card?.status === 'read'
    ? [
        {
          source: CARD_SOURCE,
          rows: metricRows(card.metrics),
          link: fittingLink(card.location),
        },
      ]
    : [];
}
