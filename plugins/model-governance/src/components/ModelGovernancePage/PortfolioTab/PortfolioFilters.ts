import type { ModelListQuery } from '@modelgov/backstage-plugin-model-governance-common';

/** The filters that take any of several values. */
export const LIST_FILTERS = [
  'owner',
  'system',
  'tier',
  'status',
  'level',
  'modelType',
  'lifecycle',
  'missing',
] as const satisfies readonly (keyof ModelListQuery)[];

/** A filter that takes any of several values. */
export type ListFilter = (typeof LIST_FILTERS)[number];

/** How the portfolio is filtered; values are as they are in the URL. */
export type PortfolioFilters = Readonly<
  Record<ListFilter, string[]> & { text: string }
>;
