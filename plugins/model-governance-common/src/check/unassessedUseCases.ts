import type { UseCaseRisk } from '../risk/UseCaseRisk';
import type { NextAction } from '../scorecard';
import type { CheckAnswer } from './CheckAnswer';
import type { CheckContext } from './CheckContext';

/** Why no assessment of a use case is in force, in the order in which they are told. */
const GROUNDS = ['missing', 'fail', 'stale', 'pending'] as const;

/** The answer where some active use case has no assessment in force; `undefined` where all have. */
export function unassessedUseCases({
  useCases,
  policy,
}: Pick<CheckContext, 'useCases' | 'policy'>): CheckAnswer | undefined {
  const open = useCases
    .filter(({ valid }) => !valid)
    .map(risk => ({ risk, ground: groundOf(risk) }));
  const outcome = GROUNDS.find(each =>
    open.some(({ ground }) => ground === each),
  );
  const first = open.find(({ ground }) => ground === outcome);
  if (!outcome || !first) {
    return undefined;
  }
  const titleOf = (name: string) =>
    policy.signOffs.find(({ role }) => role === name)?.title ?? name;
  return {
    outcome,
    reason: open.map(({ risk }) => reasonOf(risk, titleOf)).join(' '),
    action: actionOf(first.risk),
  };
}

function groundOf({ newest, confirmation }: UseCaseRisk) {
  if (!newest) {
    return 'missing';
  }
  if (confirmation === 'awaited') {
    return 'pending';
  }
  return confirmation === 'refused' ? 'fail' : 'stale';
}

function reasonOf(
  { useCase: { name }, newest, confirmation, awaitedRoles }: UseCaseRisk,
  titleOf: (role: string) => string,
): string {
  if (!newest) {
    return `"${name}" has not been assessed.`;
  }
  if (confirmation === 'awaited') {
    const who = awaitedRoles.map(titleOf).join(', ');
    return `The assessment of "${name}" (${
      newest.result.tier
    }) awaits confirmation${who && `: ${who}`}.`;
  }
  return confirmation === 'refused'
    ? `The assessment of "${name}" was refused.`
    : `The assessment of "${name}" ended at ${newest.expiresAt}.`;
}

function actionOf({
  useCase: { name },
  newest,
  confirmation,
  awaitedRoles,
}: UseCaseRisk): NextAction {
  return newest && confirmation === 'awaited'
    ? {
        kind: 'confirm-assessment',
        useCase: name,
        assessmentId: newest.id,
        roles: awaitedRoles,
      }
    : { kind: 'assess-risk', useCase: name };
}
