/**
 * Raised whenever the same facts, records and policy would give another scorecard than before, or one of another shape, so
 * that stored scorecards are computed anew after an upgrade.
 *
 * @public
 */
export const EVALUATION_VERSION = 4;
