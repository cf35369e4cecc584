import type { SignOff } from '../records';
import type { World } from './World';

/** Whether a signature relies on evidence that was rejected since. */
export function isShaken(
  { rejectedEvidence }: Pick<World, 'rejectedEvidence'>,
  { subject }: SignOff,
): boolean {
  return subject.evidence.some(({ evidenceId }) =>
    rejectedEvidence.has(evidenceId),
  );
}
