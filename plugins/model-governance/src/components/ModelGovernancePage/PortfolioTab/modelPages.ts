import {
  MAX_PAGE_SIZE,
  type ModelGovernanceApi,
  type ModelListQuery,
  type ScorecardSummary,
} from '@modelgov/backstage-plugin-model-governance-common';

/** All models that match, page by page. */
export async function* modelPages(
  api: Pick<ModelGovernanceApi, 'listModels'>,
  query: ModelListQuery,
  signal: AbortSignal,
): AsyncGenerator<ScorecardSummary[]> {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await api.listModels(
      { ...query, cursor, limit: MAX_PAGE_SIZE },
      { signal },
    );
    yield items;
    cursor = nextCursor;
  } while (cursor);
}
