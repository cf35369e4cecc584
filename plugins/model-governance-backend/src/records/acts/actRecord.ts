import type {
  ActOf,
  NewActOf,
  SubmittedActKind,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';
import { evidenceReviewAct } from './evidenceReviewAct';

/** Makes an act of one kind of what was submitted. */
type ActMaker<K extends SubmittedActKind> = (
  content: NewActOf<K>,
  context: ActContext,
) => ActOf<K>;

/** The makers of all acts that people submit. */
const ACT_MAKERS: { [K in SubmittedActKind]: ActMaker<K> } = {
  'evidence-review': evidenceReviewAct,
};

/**
 * Makes the record of a governance act.
 *
 * @throws NotAllowedError where the person does not hold the role or the power, or must not decide on this model
 * @throws NotFoundError where the record that it is about is not one of the model's
 * @throws InputError naming the field that does not fit the policy or the model
 * @throws ConflictError where it is decided already
 */
export function actRecord<K extends SubmittedActKind>(
  kind: K,
  content: NewActOf<K>,
  context: ActContext,
): ActOf<K> {
  return ACT_MAKERS[kind](content, context);
}
