import type { CheckAnswer } from './CheckAnswer';

/** The worst first: what decides where the use cases of a model differ. */
const WORST_FIRST = ['fail', 'missing', 'stale', 'pending', 'pass'] as const;

/** The answer of evidence for several use cases: the worst, with what is said of those that are not met. */
export function evidenceOfUseCases(
  answers: { name: string; answer: CheckAnswer }[],
): CheckAnswer {
  const outcome =
    WORST_FIRST.find(worst =>
      answers.some(({ answer }) => answer.outcome === worst),
    ) ?? 'missing';
  const telling = answers.filter(({ answer }) =>
    outcome === 'pass' ? true : answer.outcome !== 'pass',
  );
  const ids = answers.flatMap(({ answer }) => answer.evidenceIds ?? []);
  const awaited = telling.flatMap(({ answer: { action } }) =>
    action?.kind === 'review-evidence' ? [action] : [],
  );
  return {
    outcome,
    reason: telling
      .map(({ name, answer }) =>
        answers.length > 1 ? `${name}: ${answer.reason}` : answer.reason,
      )
      .join(' '),
    evidenceIds: [...new Set(ids)],
    action:
      awaited.length > 0 && (outcome === 'pending' || outcome === 'pass')
        ? {
            kind: 'review-evidence',
            evidenceIds: [
              ...new Set(awaited.flatMap(each => each.evidenceIds)),
            ],
            roles: awaited[0].roles,
          }
        : undefined,
    changesAt: answers
      .flatMap(({ answer }) => answer.changesAt ?? [])
      .sort()[0],
  };
}
