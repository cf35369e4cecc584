import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';

/** Enough to mend a document by; the next ones show once these are gone. */
const MAX_PROBLEMS = 20;

/** A location with what is wrong with its documents, where the catalog shows errors of processing. */
export function withDocumentProblems(
  location: AlphaEntity,
  problems: string[],
): AlphaEntity {
  const more = problems.length - MAX_PROBLEMS;
  const shown = [
    ...problems.slice(0, MAX_PROBLEMS),
    ...(more > 0 ? [`${more} more models cannot be read.`] : []),
  ];
  return {
    ...location,
    status: {
      ...location.status,
      items: [
        ...(location.status?.items ?? []),
        ...shown.map(message => ({
          type: ENTITY_STATUS_CATALOG_PROCESSING_TYPE,
          level: 'error' as const,
          message,
          error: { name: 'InputError', message },
        })),
      ],
    },
  };
}
