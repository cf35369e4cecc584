import type { CheckAnswer } from './CheckAnswer';
import type { CheckContext } from './CheckContext';

/** The answer where some active use case has no valid assessment; `undefined` where all have. */
export function unassessedUseCases({
  useCases,
}: Pick<CheckContext, 'useCases'>): CheckAnswer | undefined {
  const open = useCases.filter(({ valid }) => !valid);
  if (open.length === 0) {
    return undefined;
  }
  const never = open.filter(({ newest }) => !newest);
  const [first] = never.length > 0 ? never : open;
  return {
    outcome: never.length > 0 ? 'missing' : 'stale',
    reason: open
      .map(({ useCase, newest }) =>
        newest
          ? `The assessment of "${useCase.name}" ended at ${newest.expiresAt}.`
          : `"${useCase.name}" has not been assessed.`,
      )
      .join(' '),
    action: { kind: 'assess-risk', useCase: first.useCase.name },
  };
}
