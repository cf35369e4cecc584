import { GENERAL_USE_CASE } from '../facts';
import type { UseCaseRisk } from '../risk';
import type { Scorecard } from '../scorecard';

/** The active use cases as a scorecard shows them. The one that stands in where none is declared has a name only. */
export function useCaseStates(
  useCases: readonly UseCaseRisk[],
): Scorecard['useCases'] {
  return useCases.map(({ useCase, valid, tier, ...risk }) => ({
    name: useCase.name,
    intendedPurpose: useCase.intendedPurpose,
    declared:
      useCase.name !== GENERAL_USE_CASE || Object.keys(useCase).length > 1,
    newest: newestOf(risk),
    prohibitedBy: risk.prohibition?.id,
    ...(valid && {
      assessmentId: valid.id,
      tier,
      aiActClass: valid.aiAct.class,
      assessedAt: valid.recordedAt,
      dueAt: valid.expiresAt,
    }),
  }));
}

function newestOf({
  newest,
  confirmation,
  awaitedRoles,
  sampled,
}: Pick<
  UseCaseRisk,
  'newest' | 'confirmation' | 'awaitedRoles' | 'sampled'
>): Scorecard['useCases'][number]['newest'] {
  return (
    newest &&
    confirmation && {
      assessmentId: newest.id,
      confirmation,
      awaitedRoles,
      sampled,
    }
  );
}
