import type { EntityStatusItem } from '@backstage/catalog-model/alpha';
import {
  type CardFacts,
  type EntityProblem,
  MODEL_STATUS_TYPE,
} from '@modelgov/backstage-plugin-model-governance-common';
import { errorItem } from './errorItem';

/** Enough to mend an entity by; the next ones show once these are gone. */
const MAX_PROBLEMS = 20;

/**
 * What people are told on the page of an entity. Malformed places have the type of the catalog's own processing errors
 * and carry an error, since that is what its stock panel shows; the rest has the type that the governance card shows.
 */
export function modelStatusItems(found: {
  problems: EntityProblem[];
  unknownFields: string[];
  card?: CardFacts;
  /** Of an entity that comes from a document. */
  document?: CardFacts;
}): EntityStatusItem[] {
  const shown = found.problems.slice(0, MAX_PROBLEMS).map(errorItem);
  const more = found.problems.length - shown.length;
  return [
    ...shown,
    ...(more > 0
      ? [
          errorItem({
            path: 'spec.model',
            message: `${more} more places are malformed`,
          }),
        ]
      : []),
    ...found.unknownFields
      .slice(0, MAX_PROBLEMS)
      .map(field =>
        toWarning(`spec.model.${field}: governance does not know this field`),
      ),
    ...(found.card?.message
      ? [toWarning(`spec.model.card: ${found.card.message}`)]
      : []),
    ...(found.document?.message
      ? [toWarning(`${found.document.location}: ${found.document.message}`)]
      : []),
  ];
}

function toWarning(message: string): EntityStatusItem {
  return { type: MODEL_STATUS_TYPE, level: 'warning', message };
}
