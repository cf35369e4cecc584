import { z } from 'zod';

/** What makes a use case fall due to be assessed anew before its assessment ends. @public */
export const reassessmentTriggerSchema = z.enum([
  'bound-fact-changed',
  'region-added',
  'owner-changed',
  'dependency-tier-changed',
  'undeclared-use',
  'metric-breached',
  'serious-incident',
  'reach-grown',
]);

/** See {@link reassessmentTriggerSchema}. @public */
export type ReassessmentTrigger = z.infer<typeof reassessmentTriggerSchema>;

/** The triggers that the system notices by itself; the others are reported by people. @public */
export const OBSERVED_REASSESSMENT_TRIGGERS: readonly ReassessmentTrigger[] = [
  'bound-fact-changed',
  'region-added',
  'owner-changed',
  'dependency-tier-changed',
];
