import { z } from 'zod';

/** Classes of the EU AI Act, gravest first. @public */
export const AI_ACT_CLASSES = [
  'prohibited',
  'high-risk',
  'transparency',
  'minimal',
  'out-of-scope',
] as const;

/** Schema of an EU AI Act class. @public */
export const aiActClassSchema = z.enum(AI_ACT_CLASSES);

/** The EU AI Act class of one use case. @public */
export type AiActClass = z.infer<typeof aiActClassSchema>;

/**
 * Duties that exist beside the class. `art-50` and `gpai` stand for some duty of their kind; the others say which.
 *
 * - `art-50-1`: people meet the system itself;
 * - `art-50-2`: it generates or alters sound, images, video or text;
 * - `art-50-3`: it recognises emotions or sorts people by biometric data;
 * - `art-50-4`: deep fakes, or text that informs the public;
 * - `gpai-systemic`: a general-purpose model with systemic risk.
 *
 * @public
 */
export const aiActDutySchema = z.enum([
  'art-50',
  'art-50-1',
  'art-50-2',
  'art-50-3',
  'art-50-4',
  'gpai',
  'gpai-systemic',
]);

/** A duty of the EU AI Act that exists beside the class. @public */
export type AiActDuty = z.infer<typeof aiActDutySchema>;

/** Roles of the EU AI Act; who builds for its own use is provider and deployer. @public */
export const aiActRoleSchema = z.enum([
  'provider',
  'deployer',
  'importer',
  'distributor',
  'product-manufacturer',
  'authorised-representative',
]);

/** A role under the EU AI Act. @public */
export type AiActRole = z.infer<typeof aiActRoleSchema>;

/** The gravest of some classes; `undefined` when there are none. @public */
export function gravestAiActClass(
  classes: readonly AiActClass[],
): AiActClass | undefined {
  return AI_ACT_CLASSES.find(candidate => classes.includes(candidate));
}
