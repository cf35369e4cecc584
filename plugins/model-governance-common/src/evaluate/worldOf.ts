import { actsOf, type Act, type Subject } from '../records';
import { newestFirst } from '../records/newestFirst';
import { SIGNED_GATE } from '../terms';
import type { EvaluationInput } from './EvaluationInput';
import { judgedFacts } from './judgedFacts';
import { overlapOf } from './overlapOf';
import { rejectedEvidence } from './rejectedEvidence';
import { revokedSignOffs } from './revokedSignOffs';
import { versionsOf } from './versionsOf';
import { waiverStates } from './waiverStates';
import type { World } from './World';

/** Works out what is the same for every version and use case of a model. */
export function worldOf(input: EvaluationInput): World {
  const { records, policy, now } = input;
  const { facts, useCases } = judgedFacts(input);
  return {
    ...input,
    stated: input.facts,
    facts,
    useCases,
    versions: versionsOf(facts),
    waivers: waiverStates(records.acts, policy, facts.risk.tier, now),
    signOffs: records.signOffs.filter(({ gate }) => gate === SIGNED_GATE),
    revoked: revokedSignOffs(records.signOffs, records.acts),
    rejectedEvidence: rejectedEvidence(records),
    overlap: signOff => overlapOf(signOff, useCases, records.evidence),
    changePlan: changePlanOf(records.acts),
  };
}

function changePlanOf(acts: readonly Act[]): Subject['changePlan'] {
  const [plan] = newestFirst(actsOf(acts, 'change-plan'));
  return (
    plan && {
      id: plan.id,
      title: plan.title,
      allows: [...plan.allows].sort(),
      versions: plan.versions,
    }
  );
}
