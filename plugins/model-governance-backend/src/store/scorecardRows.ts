import {
  EVALUATION_VERSION,
  GOVERNANCE_STATUSES,
  isOpenOutcome,
  RISK_TIERS,
  type Scorecard,
  type ScorecardSummary,
  summaryOf,
} from '@modelgov/backstage-plugin-model-governance-common';
import { toOutcomeLetters } from './outcomeLetters';

/** How much of a title counts for order; an index takes no text of any length. */
const SORTED_LENGTH = 200;

/** What a scorecard was made by: a change of either makes it outdated. */
export function judgedBy(policyDigest: string): string {
  return `${policyDigest} ${EVALUATION_VERSION}`;
}

/** The version of the evaluation that made a scorecard, of what {@link judgedBy} says of it. */
export function evaluationVersionOf(judgement: string): number {
  return Number(judgement.split(' ').at(-1));
}

/** A row of the table of scorecards, but for the id of its model. */
export function toScorecardRow(scorecard: Scorecard, noticeAt?: string) {
  const summary = summaryOf(scorecard);
  const [dueAt] = [scorecard.nextChangeAt, noticeAt]
    .flatMap(moment => moment ?? [])
    .sort();
  return {
    entity_ref: summary.entityRef,
    entity_uid: scorecard.uid,
    registered: summary.registered,
    title: summary.title.toLocaleLowerCase('en-US').slice(0, SORTED_LENGTH),
    search_text: searchText(summary),
    owner: summary.owner ?? null,
    system: summary.system ?? null,
    lifecycle: summary.lifecycle ?? null,
    model_type: summary.modelType ?? null,
    score: summary.score,
    level: summary.level ?? null,
    status: summary.status,
    status_rank: GOVERNANCE_STATUSES.indexOf(summary.status),
    tier: summary.tier,
    tier_rank: RISK_TIERS.indexOf(summary.tier),
    judged_by: judgedBy(scorecard.policy.digest),
    outcomes: toOutcomeLetters(scorecard),
    evaluated_at: new Date(summary.evaluatedAt),
    next_change_at: dueAt ? new Date(dueAt) : null,
    summary: JSON.stringify(summary),
    document: JSON.stringify(scorecard),
  };
}

/** Ids of the requirements that a scorecard leaves open. */
export function openRequirementsOf(scorecard: Scorecard): string[] {
  return scorecard.findings
    .filter(finding => isOpenOutcome(finding.outcome))
    .map(finding => finding.requirementId);
}

function searchText({ title, entityRef, owner }: ScorecardSummary): string {
  return [title, entityRef, owner ?? ''].join(' ').toLocaleLowerCase('en-US');
}
