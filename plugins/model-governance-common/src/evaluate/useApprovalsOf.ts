import { actsOf, versionOf } from '../records';
import type { UseCaseRisk } from '../risk';
import { approvalsOf } from './approvalsOf';
import { boundFactsOf } from './boundFactsOf';
import { factsOfUses } from './factsOfUses';
import { isShaken } from './isShaken';
import type { UseState } from './TargetState';
import type { ModelVersion } from './versionsOf';
import type { World } from './World';

/** Works out which approvals one version has for one use case, and the facts that they are judged by. */
export function useApprovalsOf(
  world: World,
  version: ModelVersion,
  risk: UseCaseRisk,
): Pick<UseState, 'facts' | 'bound' | 'approvals'> {
  const { policy, records, revoked, now, overlap } = world;
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
    isShaken: signOff => isShaken(world, signOff),
    policy,
    now,
  });
  return { facts, bound, approvals };
}
