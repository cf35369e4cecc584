import { digestOf } from '../digest';
import { GAPS_IN_SUMMARY, type Scorecard } from '../scorecard';
import type { SignOff } from '../records';
import { isOpenOutcome, SIGNED_GATE } from '../terms';
import { approvalsOf } from './approvalsOf';
import { askedRoles } from './askedRoles';
import { boundFactsOf } from './boundFactsOf';
import { countsOf } from './countsOf';
import type { EvaluationInput } from './EvaluationInput';
import { findingsOf } from './findingsOf';
import { gapsOf } from './gapsOf';
import { judgedFacts } from './judgedFacts';
import { levelOf } from './levelOf';
import { nextChangeOf } from './nextChangeOf';
import { overlapOf } from './overlapOf';
import { scoreOf } from './scoreOf';
import { signOffStates } from './signOffStates';
import { statusOf } from './statusOf';
import { subjectOf } from './subjectOf';
import { useCaseStates } from './useCaseStates';

/**
 * The scorecard of one model at one moment. Pure and synchronous, so that backend, command line and a what-if in the
 * browser give the same answer; the order of records changes nothing.
 *
 * @public
 */
export function evaluate(input: EvaluationInput): Scorecard {
  const { records, policy, now } = input;
  const { facts, useCases } = judgedFacts(input);
  const bound = boundFactsOf(facts, useCases);
  const overlap = (signOff: SignOff) =>
    overlapOf(signOff, useCases, records.evidence);
  const given = records.signOffs.filter(({ gate }) => gate === SIGNED_GATE);
  const signOffs = signOffStates(
    askedRoles(policy.signOffs, facts),
    given,
    bound,
    now,
    overlap,
  );

  const findings = findingsOf({
    facts,
    records,
    policy,
    now,
    useCases,
    signOffs,
  });
  const blocking = findings.filter(
    ({ blocks, outcome }) =>
      blocks.includes(SIGNED_GATE) && isOpenOutcome(outcome),
  );
  const blockers = blocking.map(({ requirementId }) => requirementId);
  const signatures = policy.requirements
    .filter(({ check }) => 'signOff' in check)
    .map(({ id }) => id);
  const openBlockers = blocking.filter(
    ({ requirementId }) => !signatures.includes(requirementId),
  );
  const subject = subjectOf({
    gate: SIGNED_GATE,
    facts,
    bound,
    useCases,
    findings,
    evidence: records.evidence,
    openBlockers: openBlockers.map(({ requirementId }) => requirementId),
    policy,
  });
  const { assessed, tier } = facts.risk;
  const { score, weights } = scoreOf(findings, policy);

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
    registered: true,
    score,
    weights,
    ...levelOf(score, policy.levels, blockers, assessed),
    ...statusOf({
      useCases,
      assessed,
      openBlockers,
      signOffs,
      approvals: approvalsOf(
        given.filter(signOff => !overlap(signOff)),
        facts,
        bound,
        policy.signOffs,
        now,
      ),
      bound,
    }),
    tier,
    assessed,
    aiActClass:
      facts.aiAct.class === 'unclassified' ? undefined : facts.aiAct.class,
    aiActDuties: facts.aiAct.duties,
    useCases: useCaseStates(useCases),
    counts: countsOf(findings),
    openBlockers: blockers.length,
    gaps: gapsOf(findings, policy).slice(0, GAPS_IN_SUMMARY),
    findings,
    signOffs,
    subject,
    subjectDigest: digestOf(subject),
    card: facts.card,
    problems: facts.problems,
    policy: { version: policy.version, digest: policy.digest },
    evaluatedAt: now.toISOString(),
    nextChangeAt: nextChangeOf(findings, useCases, signOffs, now),
  };
}
