import type { PredicateFacts } from '../facts';
import { impliedDuties } from '../risk/impliedDuties';
import type { UseCaseRisk } from '../risk/UseCaseRisk';
import { gravestAiActClass } from '../terms';

/** What the valid assessments of some use cases say of the EU AI Act: the gravest class, and all the rest. */
export function aiActFactsOf(
  useCases: readonly UseCaseRisk[],
): PredicateFacts['aiAct'] {
  const classes = useCases.flatMap(({ valid }) => valid?.aiAct.class ?? []);
  const duties = useCases.flatMap(({ valid }) => valid?.aiAct.duties ?? []);
  const points = useCases.flatMap(
    ({ valid }) => valid?.aiAct.annexPoints ?? [],
  );
  const roles = useCases.flatMap(({ useCase, valid }) => [
    ...(useCase.roles ?? []),
    ...(valid?.aiAct.roles ?? []),
  ]);
  return {
    class: gravestAiActClass(classes) ?? 'unclassified',
    duties: impliedDuties(duties),
    roles: [...new Set(roles)].sort(),
    annexPoints: [...new Set(points)].sort(),
  };
}
