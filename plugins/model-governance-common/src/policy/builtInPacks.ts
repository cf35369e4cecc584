import { z } from 'zod';

/**
 * The built-in policy packs that a company chooses, in the order in which they are merged: after `baseline`, which is always
 * there, and before the packs of the company.
 *
 * @public
 */
export const BUILT_IN_PACKS = [
  'eu-ai-act',
  'nist-ai-rmf',
  'iso-42001',
  'generative-ai',
] as const;

/** Schema of the id of a built-in policy pack. @public */
export const builtInPackSchema = z.enum(BUILT_IN_PACKS);

/** The id of a built-in policy pack that a company chooses. @public */
export type BuiltInPack = z.infer<typeof builtInPackSchema>;
