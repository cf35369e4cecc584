import type {
  Scorecard,
  Target,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { TargetDraft } from './TargetDraft';
import { targetChoices } from './targetChoices';

/** What is chosen at first: what was asked for, else the version that the entity names, for all its uses. */
export function initialTarget(
  scorecard: Scorecard,
  asked: Target = {},
): TargetDraft {
  return {
    version: asked.version ?? scorecard.version,
    useCases: asked.useCases ?? targetChoices(scorecard).useCases,
  };
}
