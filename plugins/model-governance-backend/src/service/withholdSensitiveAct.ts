import type { Act } from '@modelgov/backstage-plugin-model-governance-common';
import { isSensitive } from './withholdSensitive';

/** Whether an act says something about sensitive evidence. */
export function isSensitiveAct(act: Act): boolean {
  return 'evidenceType' in act && isSensitive({ type: act.evidenceType });
}

/** An act on sensitive evidence without what it tells of the content: that it was done, and how it ended, is for everybody. */
export function withholdSensitiveAct(act: Act): Act {
  if (!isSensitiveAct(act)) {
    return act;
  }
  switch (act.kind) {
    case 'evidence-review':
      return { ...act, comment: undefined };
    case 'evidence-dispute':
      return { ...act, reason: undefined };
    case 'evidence-verification':
      return { ...act, found: undefined };
    default:
      return act;
  }
}
