/** The views of the Governance tab, in order. */
export const VIEWS = [
  'scorecard',
  'risk',
  'evidence',
  'versions',
  'lineage',
  'sign-offs',
  'history',
  'record',
] as const;

/** A view of the Governance tab. */
export type View = (typeof VIEWS)[number];
