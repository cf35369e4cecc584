import type { NewWaiverDecision } from '@modelgov/backstage-plugin-model-governance-common';

/** A decision on a waiver while it is written. */
export interface WaiverDecisionDraft {
  decision?: NewWaiverDecision['decision'];
  comment: string;
}
