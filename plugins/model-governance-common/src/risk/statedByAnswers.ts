import type { RiskPolicy } from '../policy';

/** The facts of a model that answers of the risk questionnaire settle. */
export type AnsweredFact = 'personalData' | 'affectsPersons';

/**
 * What the answers of one assessment say of a fact. Yes wins over no; where a question that could have said yes is
 * answered `unknown` or not at all, the worse answer is assumed.
 */
export function statedByAnswers(
  answers: Readonly<Record<string, string>>,
  { questions }: Pick<RiskPolicy, 'questions'>,
  fact: AnsweredFact,
): 'yes' | 'no' | 'assumed' | undefined {
  const said = questions.flatMap(({ id, options }) => {
    const chosen = options.find(({ value }) => value === answers[id]);
    if (!chosen) {
      const couldSayYes = options.some(({ states }) => states?.[fact]);
      return couldSayYes ? ['assumed' as const] : [];
    }
    const stated = chosen.states?.[fact];
    return stated === undefined ? [] : [stated ? ('yes' as const) : 'no'];
  });
  return (['yes', 'assumed', 'no'] as const).find(answer =>
    said.includes(answer),
  );
}
