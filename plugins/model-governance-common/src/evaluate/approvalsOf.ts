import { digestOf } from '../digest';
import type { PredicateFacts } from '../facts';
import type { SignOffRole } from '../policy';
import type { BoundFacts, SignOff } from '../records';
import { newestFirst } from '../records/newestFirst';
import { gravestAiActClass, highestTier } from '../terms';
import { askedRoles } from './askedRoles';
import { quorumOf } from './quorumOf';

/** The approvals that the sign-offs of a model add up to. */
export interface Approvals {
  /** The signatures of an approval that is in force for the bound facts of now. */
  inForce?: SignOff[];
  /** The same, where they have run out since. */
  lapsed?: SignOff[];
  /** What the newest approval of other bound facts was given for. */
  ofOtherFacts?: BoundFacts;
}

/**
 * Finds the approvals: sets of sign-offs on the same bound facts in which every role that is asked for those facts is
 * there often enough.
 */
export function approvalsOf(
  signOffs: readonly SignOff[],
  facts: PredicateFacts,
  bound: BoundFacts,
  roles: readonly SignOffRole[],
  now: Date,
): Approvals {
  const byFacts = new Map<string, SignOff[]>();
  for (const signOff of newestFirst(signOffs)) {
    const digest = digestOf(signOff.subject.bound);
    byFacts.set(digest, [...(byFacts.get(digest) ?? []), signOff]);
  }
  const digestOfNow = digestOf(bound);
  const ofNow = byFacts.get(digestOfNow) ?? [];
  byFacts.delete(digestOfNow);
  const asked = askedRoles(roles, facts);
  const inForce = quorumOf(ofNow, asked, now);
  const others = [...byFacts.values()].find(group =>
    quorumOf(group, askedRoles(roles, factsThen(facts, group[0]))),
  );
  return {
    inForce,
    lapsed: inForce ? undefined : quorumOf(ofNow, asked),
    ofOtherFacts: others?.[0].subject.bound,
  };
}

/** The facts that decided who was asked to sign, as far as the signed subject tells. */
function factsThen(
  facts: PredicateFacts,
  { subject: { bound, assessments } }: SignOff,
): PredicateFacts {
  const tiers = bound.useCases.map(({ tier }) => tier);
  const classes = assessments.map(({ aiActClass }) => aiActClass);
  return {
    ...facts,
    risk: { tier: highestTier(tiers) ?? facts.risk.tier, assessed: true },
    aiAct: {
      ...facts.aiAct,
      class: gravestAiActClass(classes) ?? 'unclassified',
    },
  };
}
