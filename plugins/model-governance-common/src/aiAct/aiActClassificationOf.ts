import { InputError } from '@backstage/errors';
import { UNKNOWN_ANSWER } from '../policy/RiskPolicy';
import type { AiActClassification, AiActDetermination } from '../records';
import type { AiActTree } from './AiActTree';
import { classifyAiAct } from './classifyAiAct';

/**
 * The class of a use with the path through the decision tree that led to it. Every question on the path must be answered,
 * and no other.
 *
 * @throws InputError naming `aiAct.answers.<step>` for every answer that does not fit.
 * @public
 */
export function aiActClassificationOf(
  { answers, rationale }: AiActDetermination,
  tree: AiActTree,
): AiActClassification {
  const result = classifyAiAct(tree, answers);
  const { open, path, duties, roles, annexPoints } = result;
  const asked = path.map(({ step }) => step);
  const errors = Object.keys(answers)
    .filter(id => !asked.includes(id) && id !== open?.id)
    .map(id => `aiAct.answers.${id}: not asked after the other answers`);
  if (open) {
    const known = [...open.options.map(({ value }) => value), UNKNOWN_ANSWER];
    errors.push(
      Object.hasOwn(answers, open.id)
        ? `aiAct.answers.${open.id}: "${
            answers[open.id]
          }" is none of ${known.join(', ')}`
        : `aiAct.answers.${open.id}: not answered; "${UNKNOWN_ANSWER}" is an answer`,
    );
  }
  if (errors.length > 0 || result.class === undefined) {
    throw new InputError(errors.join('\n'));
  }
  return {
    class: result.class,
    duties,
    roles,
    annexPoints,
    rationale,
    path,
  };
}
