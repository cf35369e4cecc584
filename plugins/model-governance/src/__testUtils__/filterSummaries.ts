import {
  isOpenOutcome,
  summaryOf,
  type ModelList,
  type ModelListQuery,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { pageOf } from './pageOf';

const FILTERS = [
  'owner',
  'system',
  'tier',
  'status',
  'modelType',
  'lifecycle',
] as const;

/** Filters, orders and pages as the server does. */
export function filterSummaries(
  scorecards: Scorecard[],
  query: ModelListQuery,
): ModelList {
  const { orderBy = 'title', order = 'asc' } = query;
  const matches = scorecards
    .filter(scorecard =>
      FILTERS.every(name => isOneOf(scorecard[name], query[name])),
    )
    .filter(({ level }) => isOneOf(level ?? 'none', query.level))
    .filter(({ title, owner = '' }) =>
      `${title} ${owner}`
        .toLocaleLowerCase('en')
        .includes((query.text ?? '').toLocaleLowerCase('en')),
    )
    .filter(
      ({ findings }) =>
        !query.missing ||
        findings.some(
          ({ requirementId, outcome }) =>
            isOpenOutcome(outcome) && isOneOf(requirementId, query.missing),
        ),
    )
    .sort((a, b) => compare(a[orderBy], b[orderBy]));
  const ordered = order === 'desc' ? matches.reverse() : matches;
  const { items, nextCursor } = pageOf(ordered, query);
  return {
    items: items.map(summaryOf),
    totalItems: ordered.length,
    nextCursor,
  };
}

function isOneOf(value: string | undefined, wanted: unknown): boolean {
  return !Array.isArray(wanted) || wanted.includes(value);
}

function compare(a: unknown, b: unknown): number {
  return String(a ?? '').localeCompare(String(b ?? ''), 'en', {
    numeric: true,
  });
}
