import type { CheckAnswer } from './CheckAnswer';
import type { CheckContext } from './CheckContext';
import { checkResidualRisk } from './checkResidualRisk';
import { unassessedUseCases } from './unassessedUseCases';

/** Asks something of the risk assessments of all active use cases; every one must have a valid assessment. */
export function checkAssessment(
  asked: 'valid' | 'ai-act-classified' | 'residual-within-appetite',
  context: CheckContext,
): CheckAnswer {
  const open = unassessedUseCases(context);
  if (open) {
    return open;
  }
  const assessed = context.useCases.flatMap(({ useCase, valid, tier }) =>
    valid ? [{ name: useCase.name, tier, valid }] : [],
  );
  const [changesAt] = assessed
    .flatMap(({ valid }) => valid.expiresAt ?? [])
    .sort();
  const each = (say: (item: (typeof assessed)[number]) => string) =>
    assessed.map(item => `${item.name}: ${say(item)}.`).join(' ');
  switch (asked) {
    case 'valid':
      return { outcome: 'pass', reason: each(({ tier }) => tier), changesAt };
    case 'ai-act-classified':
      return {
        outcome: 'pass',
        reason: each(({ valid: { aiAct } }) =>
          [aiAct.class, ...aiAct.duties].join(', '),
        ),
        changesAt,
      };
    default:
      return { ...checkResidualRisk(context), changesAt };
  }
}
