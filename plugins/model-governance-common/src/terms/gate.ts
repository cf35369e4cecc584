import { z } from 'zod';

/** The stages that a model is let into by a decision. @public */
export const GATES = ['pilot', 'production', 'retirement'] as const;

/** Schema of a gate. @public */
export const gateSchema = z.enum(GATES);

/** A stage that a model is let into by a decision. @public */
export type Gate = z.infer<typeof gateSchema>;
