import { z } from 'zod';

/**
 * The answer of one requirement for one model at one moment.
 *
 * - `pass`: the requirement is met; the only outcome that earns its weight.
 * - `fail`: evidence is there and does not meet the requirement.
 * - `missing`: nothing has been given yet; never the same as `fail`.
 * - `stale`: something was given, and it is out of date or belongs to another version.
 * - `pending`: submitted, the review is open.
 * - `upcoming`: the requirement is not yet in force.
 * - `waived`: an approved exception; lifts a block and earns nothing.
 * - `not-applicable`: the requirement does not ask this model.
 * - `error`: the check could not be carried out.
 *
 * @public
 */
export const outcomeSchema = z.enum([
  'pass',
  'fail',
  'missing',
  'stale',
  'pending',
  'upcoming',
  'waived',
  'not-applicable',
  'error',
]);

/** See {@link outcomeSchema}. @public */
export type Outcome = z.infer<typeof outcomeSchema>;

/** Outcomes that leave a requirement open: asked, in force, and not met. @public */
export const OPEN_OUTCOMES = [
  'fail',
  'missing',
  'stale',
  'pending',
  'error',
] as const satisfies readonly Outcome[];

/** Whether a requirement with this outcome still waits for somebody. @public */
export function isOpenOutcome(outcome: Outcome): boolean {
  return (OPEN_OUTCOMES as readonly Outcome[]).includes(outcome);
}
