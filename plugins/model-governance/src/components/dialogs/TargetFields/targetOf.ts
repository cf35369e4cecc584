import type {
  Scorecard,
  Target,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { TargetDraft } from './TargetDraft';
import { targetChoices } from './targetChoices';

/** The target to send: it names only what there is a choice of. */
export function targetOf(draft: TargetDraft, scorecard: Scorecard): Target {
  const { versions, useCases } = targetChoices(scorecard);
  return {
    ...(versions.length > 1 && { version: draft.version }),
    ...(useCases.length > 1 && { useCases: draft.useCases }),
  };
}
