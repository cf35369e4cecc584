import type { UseCaseRisk } from '../risk';
import { boundFactsOf } from './boundFactsOf';
import { factsOfUses } from './factsOfUses';
import { mergeSignOffStates } from './mergeSignOffStates';
import type { TargetState, UseState } from './TargetState';
import { targetFindings } from './targetFindings';
import type { World } from './World';

/**
 * Puts together what holds for one version over some use cases.
 *
 * @param uses - What holds for each of the use cases; at least one.
 */
export function targetStateOf(
  world: World,
  uses: readonly UseState[],
): TargetState {
  if (uses.length === 1) {
    return uses[0];
  }
  const risks: UseCaseRisk[] = uses.map(({ risk }) => risk);
  const facts = factsOfUses(world, uses[0].version, risks);
  const signOffs = mergeSignOffStates(uses.map(use => use.signOffs));
  return {
    facts,
    bound: boundFactsOf(facts, risks),
    signOffs,
    ...targetFindings(world, facts, risks, signOffs),
  };
}
