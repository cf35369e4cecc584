import type {
  ChangePlan,
  NewChangePlan,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';

/** Makes the record of a change plan. It allows nothing until it is signed with a subject that names it. */
export function changePlanAct(
  content: NewChangePlan,
  { head }: ActContext,
): ChangePlan {
  return { ...content, ...head, kind: 'change-plan' };
}
