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
  now,
}: Pick<CheckContext, 'useCases' | 'policy' | 'now'>): CheckAnswer | undefined {
  const open = useCases
    .filter(({ valid }) => !valid)
    .map(risk => ({ risk, ground: groundOf(risk, now) }));
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
    reason: open
      .map(({ risk, ground }) => reasonOf(risk, ground, titleOf))
      .join(' '),
    action: actionOf(first.risk, first.ground),
  };
}

function groundOf(
  { newest, confirmation }: UseCaseRisk,
  now: Date,
): (typeof GROUNDS)[number] {
  if (!newest) {
    return 'missing';
  }
  if (newest.expiresAt !== undefined && new Date(newest.expiresAt) <= now) {
    return 'stale';
  }
  return confirmation === 'refused' ? 'fail' : 'pending';
}

function reasonOf(
  { useCase: { name }, newest, awaitedRoles }: UseCaseRisk,
  ground: (typeof GROUNDS)[number],
  titleOf: (role: string) => string,
): string {
  switch (ground) {
    case 'missing':
      return `"${name}" has not been assessed.`;
    case 'stale':
      return `The assessment of "${name}" ended at ${newest?.expiresAt}.`;
    case 'fail':
      return `The assessment of "${name}" was refused.`;
    default:
      return `The assessment of "${name}" (${
        newest?.result.tier
      }) awaits confirmation: ${
        awaitedRoles.map(titleOf).join(', ') || 'no role of the policy may'
      }.`;
  }
}

function actionOf(
  { useCase: { name }, newest, awaitedRoles }: UseCaseRisk,
  ground: (typeof GROUNDS)[number],
): NextAction {
  return newest && ground === 'pending'
    ? {
        kind: 'confirm-assessment',
        useCase: name,
        assessmentId: newest.id,
        roles: awaitedRoles,
      }
    : { kind: 'assess-risk', useCase: name };
}
