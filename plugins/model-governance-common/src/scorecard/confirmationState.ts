import { z } from 'zod';

/** Where the newest assessment of a use case stands with those who confirm it. @public */
export const confirmationStateSchema = z.enum([
  'not-needed',
  'awaited',
  'confirmed',
  'refused',
]);

/** See {@link confirmationStateSchema}. @public */
export type ConfirmationState = z.infer<typeof confirmationStateSchema>;
