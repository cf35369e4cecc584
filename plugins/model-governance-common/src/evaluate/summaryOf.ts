import {
  GAPS_IN_SUMMARY,
  scorecardSummarySchema,
  type Scorecard,
  type ScorecardSummary,
} from '../scorecard';

/**
 * What lists and tiles show of a scorecard.
 *
 * @public
 */
export function summaryOf(scorecard: Scorecard): ScorecardSummary {
  return scorecardSummarySchema.parse({
    ...scorecard,
    gaps: scorecard.gaps.slice(0, GAPS_IN_SUMMARY),
  });
}
