import { UNKNOWN_ANSWER } from '../policy/RiskPolicy';
import {
  aiActDutySchema,
  aiActRoleSchema,
  annexPointSchema,
  gravestAiActClass,
  type AiActClass,
  type AiActDuty,
  type AiActRole,
  type AnnexPoint,
} from '../terms';
import type { AiActPathStep } from './AiActPathStep';
import type { AiActOption, AiActStep, AiActTree } from './AiActTree';

/** What answers to the decision tree result in. @public */
export interface AiActResult {
  /** The gravest class on the path so far; of a complete path there always is one. */
  class?: AiActClass;
  duties: AiActDuty[];
  roles: AiActRole[];
  annexPoints: AnnexPoint[];
  path: AiActPathStep[];
  /** Whether every question on the path is answered. */
  complete: boolean;
  /** The first question that is not answered. */
  open?: AiActStep;
}

/**
 * Walks the decision tree with some answers: from the start to the end, or to the first question that has no answer. The
 * gravest class on the way counts; duties, roles and points add up. `unknown` takes the worse branch that the tree names.
 *
 * @param answers - The chosen option by id of the step; answers beside the path change nothing.
 * @public
 */
export function classifyAiAct(
  tree: AiActTree,
  answers: Readonly<Record<string, string>>,
): AiActResult {
  const path: AiActPathStep[] = [];
  const taken: AiActOption[] = [];
  let open = stepOf(tree, tree.start);
  while (open) {
    const { id, question, reference } = open;
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    const option = answer === undefined ? undefined : optionOf(open, answer);
    if (answer === undefined || !option) {
      break;
    }
    path.push({
      step: id,
      question,
      answer,
      label: option.label,
      reference: option.reference ?? reference,
    });
    taken.push(option);
    open = stepOf(tree, option.next);
  }
  const duties = new Set(taken.flatMap(option => option.duties ?? []));
  const roles = new Set(taken.flatMap(option => option.roles ?? []));
  const points = new Set(taken.flatMap(option => option.annexPoint ?? []));
  return {
    class: gravestAiActClass(taken.flatMap(option => option.class ?? [])),
    duties: aiActDutySchema.options.filter(each => duties.has(each)),
    roles: aiActRoleSchema.options.filter(each => roles.has(each)),
    annexPoints: annexPointSchema.options.filter(each => points.has(each)),
    path,
    complete: open === undefined,
    open,
  };
}

function stepOf({ steps }: AiActTree, id: string | undefined) {
  return steps.find(step => step.id === id);
}

function optionOf({ options, unknown }: AiActStep, answer: string) {
  const value = answer === UNKNOWN_ANSWER ? unknown : answer;
  return options.find(option => option.value === value);
}
