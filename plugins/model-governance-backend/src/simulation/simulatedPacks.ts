import {
  parsePolicyPack,
  type PolicyPackSource,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { PolicyPacks } from '../policy/PolicyPacks';
import { readBuiltInPacks } from '../policy/readBuiltInPacks';
import type { ParsedSimulation } from './ParsedSimulation';

/**
 * The packs of a policy that is tried: those in force, with other built-in ones where some are chosen, and with the packs
 * given. One whose id is in force takes its place, any other comes last.
 *
 * @throws InputError naming the pack by its place in the request, the path and the reason
 */
export async function simulatedPacks(
  inForce: PolicyPacks,
  { builtIn, packs }: Pick<ParsedSimulation, 'builtIn' | 'packs'>,
): Promise<PolicyPackSource[]> {
  const known = [
    ...(builtIn ? await readBuiltInPacks(builtIn) : inForce.builtIn),
    ...inForce.company,
  ];
  const given = packs.map((text, index): PolicyPackSource => {
    const source = `packs[${index}]`;
    return { source, pack: parsePolicyPack(text, source) };
  });
  const idOf = ({ pack }: PolicyPackSource) => pack.metadata.id;
  return [
    ...known.map(
      each => given.find(other => idOf(other) === idOf(each)) ?? each,
    ),
    ...given.filter(each => !known.some(other => idOf(other) === idOf(each))),
  ];
}
