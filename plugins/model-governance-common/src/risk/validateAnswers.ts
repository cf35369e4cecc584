import { InputError } from '@backstage/errors';
import { UNKNOWN_ANSWER, type RiskPolicy } from '../policy';

/**
 * Checks that answers are whole: every question of the policy has one of its options or `unknown`, and nothing else is
 * answered.
 *
 * @throws InputError naming `answers.<id>` for every answer that does not fit.
 * @public
 */
export function validateAnswers(
  answers: Readonly<Record<string, string>>,
  { questions }: Pick<RiskPolicy, 'questions'>,
): void {
  const ids = questions.map(({ id }) => id);
  const errors = Object.keys(answers)
    .filter(id => !ids.includes(id))
    .map(id => `answers.${id}: the policy has no such question`);
  for (const { id, options } of questions) {
    const known = [...options.map(({ value }) => value), UNKNOWN_ANSWER];
    if (!Object.hasOwn(answers, id)) {
      errors.push(
        `answers.${id}: not answered; "${UNKNOWN_ANSWER}" is an answer`,
      );
    } else if (!known.includes(answers[id])) {
      errors.push(
        `answers.${id}: "${answers[id]}" is none of ${known.join(', ')}`,
      );
    }
  }
  if (errors.length > 0) {
    throw new InputError(errors.join('\n'));
  }
}
