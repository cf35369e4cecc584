import type { PredicateFacts } from '../facts';
import type { Policy } from '../policy';
import type { BoundFacts, SignOff } from '../records';
import { newestFirst } from '../records/newestFirst';
import { addDuration, gravestAiActClass, highestTier } from '../terms';
import { askedRoles, type AskedRole } from './askedRoles';
import { boundFactChanges } from './boundFactChanges';
import { boundOfUse } from './boundOfUse';
import { endOfSignOff } from './endOfSignOff';
import { isWithinPlan } from './isWithinPlan';
import { keyOfBound } from './keyOfBound';
import { newestDecisions } from './newestDecisions';
import { quorumEnd } from './quorumEnd';
import { quorumOf } from './quorumOf';
import { quorums } from './quorums';

/** What decisions on the same facts added up to, by the roles that were asked when they were taken. */
export interface ApprovalsOfFacts {
  bound: BoundFacts;
  /** The decisions, the newest first. */
  signOffs: SignOff[];
  roles: AskedRole[];
  /** Every set of approvals that was ever enough, the newest first; those revoked since included. */
  sets: SignOff[][];
}

/** The approvals of one version for one use case that sign-offs add up to. */
export interface Approvals {
  /** The signatures of an approval that holds for the bound facts of now; until the end of its grace. */
  inForce?: SignOff[];
  /** Whether it is over and in its grace. */
  inGrace: boolean;
  /** When it ends, without grace. */
  until?: string;
  /** Whether it was given for an earlier version, whose change plan covers this one. */
  inherited: boolean;
  /** Every signature that was ever part of an approval of this version, whatever became of it; not those revoked. */
  given: SignOff[];
  /** What was ever decided about this version, by the facts that it was decided on, the newest first. */
  ofVersion: ApprovalsOfFacts[];
  /** An approval of now whose time and grace are over. */
  lapsed?: SignOff[];
  /** An approval of now of which a signature was revoked. */
  revoked?: SignOff[];
  /** What the newest approval of other bound facts of this version was given for. */
  ofOtherFacts?: BoundFacts;
  /** What the newest approval of another version was given for. */
  ofOtherVersion?: BoundFacts;
}

/** What approvals are looked for in. */
export interface ApprovalInput {
  /** Decisions at the gate that still bind their signers: without those of signers who became partial. */
  signOffs: readonly SignOff[];
  /** Ids of the sign-offs that were revoked. */
  revoked: ReadonlySet<string>;
  facts: PredicateFacts;
  /** The bound facts of now, of one use case. */
  bound: BoundFacts;
  /** When reviews of the version for the use case were requested, ISO 8601. */
  requestedAt: readonly string[];
  /** Whether a signature relies on evidence that was rejected since. */
  isShaken(signOff: SignOff): boolean;
  policy: Policy;
  now: Date;
}

/** Finds the approvals of one version for one use case. */
export function approvalsOf(input: ApprovalInput): Approvals {
  const { facts, bound, policy, revoked, requestedAt, isShaken, now } = input;
  const asked = askedRoles(policy.signOffs, facts);
  const groups = groupsOf(input);
  const ofNow = groups.find(({ changes }) => changes === 0)?.signOffs ?? [];
  const others = groups.filter(({ changes }) => changes > 0);

  const endOf = (signOff: SignOff) => endOfSignOff(signOff, policy);
  const isOver = (signOff: SignOff, grace = false) => {
    const end = endOf(signOff);
    const last = end && grace ? addDuration(end, policy.approvals.grace) : end;
    return last !== undefined && new Date(last) <= now;
  };
  const isRevoked = ({ id }: SignOff) => revoked.has(id);
  const without = (
    sets: SignOff[][],
    roles: typeof asked,
    leaveOut: (signOff: SignOff) => boolean,
  ) => {
    for (const set of sets) {
      const left = quorumOf(
        set.filter(signOff => !leaveOut(signOff)),
        roles,
      );
      if (left) {
        return left;
      }
    }
    return undefined;
  };
  const inTime = (sets: SignOff[][], roles: typeof asked, grace: boolean) =>
    without(sets, roles, each => isRevoked(each) || isOver(each, grace));

  const quorumsOf = (signOffs: readonly SignOff[], roles: typeof asked) =>
    quorums(signOffs, roles, requestedAt);
  /** What decisions added up to by the roles that were asked when they were taken. */
  const quorumsThen = (signOffs: readonly SignOff[]) => {
    const roles = askedRoles(policy.signOffs, factsThen(facts, signOffs));
    return { roles, sets: quorumsOf(signOffs, roles) };
  };
  const sets = quorumsOf(ofNow, asked);
  const isRefused = newestDecisions(ofNow).some(
    ({ decision }) => decision === 'rejected',
  );
  /** A version that was approved or refused itself does not fall back on the plan of another. */
  const inherited =
    sets.length > 0 || isRefused
      ? undefined
      : others.flatMap(group => {
          const planned = group.signOffs.filter(signOff =>
            isWithinPlan(signOff.subject.changePlan, group.bound, bound),
          );
          const then = quorumsThen(planned);
          return inTime(then.sets, then.roles, false) ?? [];
        });
  const firm = without(
    sets,
    asked,
    each => isRevoked(each) || isOver(each) || isShaken(each),
  );
  const current = firm ?? inTime(sets, asked, false);
  const fromPlan = inherited?.length ? inherited : undefined;
  const inForce = current ?? fromPlan ?? inTime(sets, asked, true);
  const past = groups.map(group => ({
    ...group,
    ...quorumsThen(group.signOffs),
  }));
  const approved = past.filter(
    group => group.changes > 0 && without(group.sets, group.roles, isRevoked),
  );
  const lapsed = inForce ? undefined : without(sets, asked, isRevoked);
  const isSameVersion = (other: BoundFacts) => other.version === bound.version;
  const ofVersion = past.filter(group => isSameVersion(group.bound));
  const given = ofVersion
    .flatMap(group => group.sets.flat())
    .filter(signOff => !isRevoked(signOff));
  return {
    inForce,
    inGrace: inForce !== undefined && !current && !fromPlan,
    inherited: !current && fromPlan !== undefined,
    given: [...new Set(given)],
    ofVersion,
    until: inForce && quorumEnd(inForce, asked, endOf),
    lapsed,
    revoked: inForce || lapsed ? undefined : sets[0],
    ofOtherFacts: approved.find(group => isSameVersion(group.bound))?.bound,
    ofOtherVersion: approved.find(group => !isSameVersion(group.bound))?.bound,
  };
}

interface Group {
  bound: BoundFacts;
  /** How many bound facts differ from now. */
  changes: number;
  signOffs: SignOff[];
}

/** The decisions that name the use case, by the facts that they were taken on, the newest first. */
function groupsOf({ signOffs, bound }: ApprovalInput): Group[] {
  const [{ name }] = bound.useCases;
  const groups = new Map<string, Group>();
  for (const signOff of newestFirst(signOffs)) {
    const signed = boundOfUse(signOff.subject.bound, name);
    if (signed) {
      const key = keyOfBound(signed);
      const known = groups.get(key);
      if (known) {
        known.signOffs.push(signOff);
      } else {
        groups.set(key, {
          bound: signed,
          changes: boundFactChanges(signed, bound).length,
          signOffs: [signOff],
        });
      }
    }
  }
  return [...groups.values()];
}

/** The facts that decided who was asked to sign, as far as the signed subject tells. */
function factsThen(
  facts: PredicateFacts,
  signOffs: readonly SignOff[],
): PredicateFacts {
  const [name] = facts.useCases.map(useCase => useCase.name);
  const uses = signOffs.flatMap(({ subject }) =>
    subject.bound.useCases.filter(useCase => useCase.name === name),
  );
  const classes = signOffs.flatMap(({ subject }) =>
    subject.assessments
      .filter(({ useCase }) => useCase === name)
      .map(({ aiActClass }) => aiActClass),
  );
  return {
    ...facts,
    risk: {
      tier: highestTier(uses.map(({ tier }) => tier)) ?? facts.risk.tier,
      assessed: true,
    },
    aiAct: {
      ...facts.aiAct,
      class: gravestAiActClass(classes) ?? 'unclassified',
    },
  };
}
