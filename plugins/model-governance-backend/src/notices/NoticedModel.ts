import type { RecomputedModel } from '../scoring/RecomputedModel';

/** A model about which people are told. */
export type NoticedModel = Pick<
  RecomputedModel,
  'model' | 'records' | 'scorecard'
>;
