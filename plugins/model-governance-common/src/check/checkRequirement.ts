import { stringifyError } from '@backstage/errors';
import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { factsOf } from '../policy/factsOf';
import type { Requirement } from '../policy';
import type { Finding } from '../scorecard';
import { addDuration } from '../terms';
import { answerCheck } from './answerCheck';
import type { CheckAnswer } from './CheckAnswer';
import type { CheckContext } from './CheckContext';
import { decidingPaths } from './decidingPaths';
import { describeFacts } from './describeFacts';

/**
 * The answer of one requirement for one model: `upcoming` before it is in force, `not-applicable` where its condition
 * does not hold, else what its check says; `error` where that throws. Pure: the time is part of the context.
 *
 * @public
 */
export function checkRequirement(
  requirement: Requirement,
  context: CheckContext,
): Finding {
  const { appliesWhen } = requirement;
  const asked = appliesWhen === undefined ? [] : factsOf(appliesWhen);
  return {
    requirementId: requirement.id,
    title: requirement.title,
    question: requirement.question,
    principle: requirement.principle,
    phase: requirement.phase,
    weight: requirement.weight,
    blocks: requirement.blocks,
    remediation: requirement.remediation,
    references: requirement.references,
    evidenceIds: [],
    assumed: context.facts.assumed.filter(name => asked.includes(name)),
    ...answerOrError(requirement, context),
  };
}

function answerOrError(
  requirement: Requirement,
  context: CheckContext,
): CheckAnswer {
  try {
    return (
      upcoming(requirement, context) ??
      cameAfterApproval(requirement, context) ??
      notApplicable(requirement, context) ??
      answerCheck(requirement, context)
    );
  } catch (error) {
    return {
      outcome: 'error',
      reason: `The check could not be carried out: ${stringifyError(error)}`,
    };
  }
}

function upcoming(
  { effectiveFrom, legal }: Requirement,
  { now }: CheckContext,
): CheckAnswer | undefined {
  const from = effectiveFrom && new Date(effectiveFrom);
  return from && from > now
    ? {
        outcome: 'upcoming',
        reason: `Comes into force on ${effectiveFrom}${
          legal && legal.status !== 'in-force' ? `, as ${legal.status}` : ''
        }.`,
        changesAt: from.toISOString(),
      }
    : undefined;
}

/** What was approved before a requirement came into the policy is left time to meet it. */
function cameAfterApproval(
  { id }: Requirement,
  { requirementsSince, signedAt, policy, now }: CheckContext,
): CheckAnswer | undefined {
  const since = requirementsSince?.[id];
  if (!since || !signedAt || new Date(signedAt) >= new Date(since)) {
    return undefined;
  }
  const from = addDuration(since, policy.approvals.newRequirementsWithin);
  return new Date(from) > now
    ? {
        outcome: 'upcoming',
        reason: `Came into the policy after the model was signed; asked from ${from.slice(
          0,
          10,
        )}.`,
        changesAt: from,
      }
    : undefined;
}

function notApplicable(
  { appliesWhen }: Requirement,
  { facts }: CheckContext,
): CheckAnswer | undefined {
  if (
    appliesWhen === undefined ||
    evaluateFilterPredicate(appliesWhen, facts)
  ) {
    return undefined;
  }
  const why = describeFacts(decidingPaths(appliesWhen, facts), facts);
  return { outcome: 'not-applicable', reason: `Not asked: ${why}.` };
}
