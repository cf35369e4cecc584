import { digestOf } from '../digest';
import { reassessmentStates } from '../risk/reassessmentStates';
import { GAPS_IN_SUMMARY, type Scorecard } from '../scorecard';
import { aiActDutySchema, isOpenOutcome, SIGNED_GATE } from '../terms';
import { newerVersionOf } from '../versions/newerVersionOf';
import { asksOf } from './asksOf';
import { breakGlassUntil } from './breakGlassUntil';
import { conditionStates } from './conditionStates';
import { countsOf } from './countsOf';
import type { EvaluationInput } from './EvaluationInput';
import { flagsOf } from './flagsOf';
import { gapsOf } from './gapsOf';
import { headlineOf } from './headlineOf';
import { levelOf } from './levelOf';
import { momentsOf } from './momentsOf';
import { nextChangeOf } from './nextChangeOf';
import { reviewRequestStates } from './reviewRequestStates';
import { scoreOf } from './scoreOf';
import { standingsOf } from './standingsOf';
import { subjectOf } from './subjectOf';
import { suspensionState } from './suspensionState';
import { targetStateOf } from './targetStateOf';
import type { UseState } from './TargetState';
import { useCaseStates } from './useCaseStates';
import { useStateOf } from './useStateOf';
import { worldOf } from './worldOf';

/**
 * The scorecard of one model at one moment. Pure and synchronous, so that backend, command line and a what-if in the
 * browser give the same answer; the order of records changes nothing.
 *
 * Score, findings and what is signed next are those of the version that the entity names; the status is that of the
 * worst standing among live versions and active use cases.
 *
 * @public
 */
export function evaluate(input: EvaluationInput): Scorecard {
  const { records, policy, now, registered = true } = input;
  const world = worldOf(input);
  const { facts, useCases } = world;
  const uses = world.versions.flatMap(version =>
    useCases.map(risk => useStateOf(world, version, risk)),
  );
  const current = targetStateOf(
    world,
    uses.filter(({ version }) => version === world.versions[0]),
  );
  const live = uses.filter(({ version }) => version.live);

  const approving = uses.flatMap(({ approvals }) => approvals.given);
  const conditions = conditionStates(
    [...new Set(approving)],
    records.acts,
    policy,
    now,
  );
  const reviewRequests = reviewRequestStates({
    acts: records.acts,
    signOffs: world.signOffs,
    useCases: useCases.map(({ useCase }) => useCase.name),
    approvedAt: (version, useCase) => approvedAt(uses, version, useCase),
    now,
  });
  const suspension = suspensionState(
    records.acts,
    asksOf(
      uses.map(({ version, signOffs }) => ({ live: version.live, signOffs })),
    ),
    conditions,
    policy,
  );
  const reassessments = reassessmentStates(records.acts, useCases, policy, now);
  const standings = standingsOf(world, uses, {
    conditions,
    reviewRequests,
    reassessments,
    suspension,
  });
  const headline = headlineOf(standings);
  const openUntil = breakGlassUntil(world);

  const { findings } = current;
  const blockers = findings
    .filter(
      ({ blocks, outcome }) =>
        blocks.includes(SIGNED_GATE) && isOpenOutcome(outcome),
    )
    .map(({ requirementId }) => requirementId);
  const subject = subjectOf(world, current, useCases);
  const { assessed, tier } = facts.risk;
  const { score, weights } = scoreOf(findings, policy);
  const beside = {
    conditions,
    reviewRequests,
    waivers: [...world.waivers],
    breakGlassUntil: openUntil,
    reassessments,
  };

  return {
    entityRef: facts.entityRef,
    uid: facts.uid,
    title: facts.title,
    description: facts.description,
    owner: facts.owner,
    system: facts.system,
    lifecycle: facts.lifecycle,
    modelType: facts.model.modelType,
    version: facts.model.version,
    registered,
    score,
    weights,
    ...levelOf(score, policy.levels, blockers, assessed),
    status: headline.status,
    statusReason: headline.reason,
    changes: headline.changes,
    headline: { version: headline.version, useCase: headline.useCase },
    flags: flagsOf(world, live, openUntil),
    standings,
    tier,
    assessed,
    aiActClass:
      facts.aiAct.class === 'unclassified' ? undefined : facts.aiAct.class,
    aiActDuties: aiActDutySchema.options.filter(duty =>
      useCases.some(({ valid }) => valid?.aiAct.duties.includes(duty)),
    ),
    useCases: useCaseStates(useCases),
    counts: countsOf(findings),
    openBlockers: blockers.length,
    gaps: gapsOf(findings, policy).slice(0, GAPS_IN_SUMMARY),
    findings,
    signOffs: current.signOffs,
    ...beside,
    suspension,
    subject,
    subjectDigest: digestOf(subject),
    card: facts.card,
    newerVersion: newerVersionOf(facts),
    problems: facts.problems,
    policy: { version: policy.version, digest: policy.digest },
    evaluatedAt: now.toISOString(),
    nextChangeAt: nextChangeOf(momentsOf(world, uses, findings, beside), now),
  };
}

/** When the approval in force of a version for a use case was complete. */
function approvedAt(
  uses: readonly UseState[],
  version: string | undefined,
  useCase: string,
): string | undefined {
  return uses
    .find(
      each =>
        each.version.version === version && each.risk.useCase.name === useCase,
    )
    ?.approvals.inForce?.map(({ recordedAt }) => recordedAt)
    .sort()
    .at(-1);
}
