import { actsOf, versionOf, type SignOff } from '../records';
import type { UseCaseRisk } from '../risk';
import { approvalsOf } from './approvalsOf';
import { askedRoles } from './askedRoles';
import { boundFactsOf } from './boundFactsOf';
import { factsOfUses } from './factsOfUses';
import { signOffStates } from './signOffStates';
import type { UseState } from './TargetState';
import { targetFindings } from './targetFindings';
import type { ModelVersion } from './versionsOf';
import type { World } from './World';

/** Works out what holds for one version and one use case. */
export function useStateOf(
  world: World,
  version: ModelVersion,
  risk: UseCaseRisk,
): UseState {
  const { policy, records, revoked, now, overlap } = world;
  const isShaken = ({ subject }: SignOff) =>
    subject.evidence.some(({ evidenceId }) =>
      world.rejectedEvidence.has(evidenceId),
    );
  const facts = factsOfUses(world, version, [risk]);
  const bound = boundFactsOf(facts, [risk]);
  const approvals = approvalsOf({
    signOffs: world.signOffs.filter(signOff => !overlap(signOff)),
    revoked,
    facts,
    bound,
    requestedAt: actsOf(records.acts, 'review-request')
      .filter(
        request =>
          versionOf(request) === version.version &&
          (request.useCases?.includes(risk.useCase.name) ?? true),
      )
      .map(({ recordedAt }) => recordedAt),
    isShaken,
    policy,
    now,
  });
  const signOffs = signOffStates({
    asked: askedRoles(policy.signOffs, facts),
    signOffs: world.signOffs,
    revoked,
    bound,
    approvals,
    policy,
    now,
    overlap: signOff =>
      overlap(signOff) ??
      (isShaken(signOff)
        ? 'it relies on evidence that was rejected since'
        : undefined),
  });
  return {
    version,
    risk,
    approvals,
    facts,
    bound,
    signOffs,
    ...targetFindings(world, facts, [risk], signOffs),
  };
}
