import type { DerivedFacts, ModelFacts } from '../facts';
import type { RiskPolicy } from '../policy';
import { statedByAnswers, type AnsweredFact } from './statedByAnswers';

const ANSWERED_FACTS: AnsweredFact[] = ['personalData', 'affectsPersons'];

/**
 * The facts of a model with what the answers of assessments say. A yes, of the entity or of any assessment, wins. A no
 * settles a fact that was only assumed where every assessment says no.
 *
 * @param assessments - The answers of each assessment; `undefined` for a use case that has none.
 */
export function settleFacts<T extends ModelFacts>(
  facts: T,
  assessments: readonly (Readonly<Record<string, string>> | undefined)[],
  policy: Pick<RiskPolicy, 'questions'>,
): T {
  const settled: Partial<DerivedFacts> = {};
  let { assumed } = facts;
  for (const fact of ANSWERED_FACTS) {
    const said = assessments.map(
      answers => answers && statedByAnswers(answers, policy, fact),
    );
    if (said.includes('yes')) {
      settled[fact] = true;
      assumed = assumed.filter(name => name !== fact);
    } else if (assumed.includes(fact)) {
      if (said.length > 0 && said.every(answer => answer === 'no')) {
        settled[fact] = false;
        assumed = assumed.filter(name => name !== fact);
      }
    } else if (!facts[fact] && said.includes('assumed')) {
      settled[fact] = true;
      assumed = [...assumed, fact];
    }
  }
  return { ...facts, ...settled, assumed };
}
