import type { Level } from '../policy';
import type { Scorecard } from '../scorecard';

/**
 * The level that a score reaches. It is withheld while a blocker of production is open; a model that is not assessed has
 * none to withhold.
 *
 * @param levels - Ascending by their least score.
 * @param blockers - Ids of the open requirements that block production.
 */
export function levelOf(
  score: number,
  levels: readonly Level[],
  blockers: string[],
  assessed: boolean,
): Pick<Scorecard, 'level' | 'levelWithheld'> {
  const reached = levels.findLast(({ minScore }) => score >= minScore);
  if (!reached || !assessed) {
    return {};
  }
  return blockers.length > 0
    ? { levelWithheld: { level: reached.level, blockers } }
    : { level: reached.level };
}
