import { z } from 'zod';

/** The stages that a model is let into by a decision. @public */
export const GATES = ['pilot', 'production', 'retirement'] as const;

/** The gate that sign-offs are asked for, and that status and level look at. @public */
export const SIGNED_GATE = 'production' satisfies (typeof GATES)[number];

/** Schema of a gate. @public */
export const gateSchema = z.enum(GATES);

/** A stage that a model is let into by a decision. @public */
export type Gate = z.infer<typeof gateSchema>;
