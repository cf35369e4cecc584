import type { Verification } from './Verification';
import { verifyRecordInSteps, type VerifyOptions } from './verifyRecordInSteps';

/**
 * Verifies an exported record without the portal: hashes, payloads, links, gaps, names, checkpoints, policies, and the
 * seal of the file. Pure: the same in a browser, on the command line and in the backend.
 *
 * @param exported - the parsed JSON of an export
 * @public
 */
export function verifyRecord(
  exported: unknown,
  options: VerifyOptions = {},
): Verification {
  const steps = verifyRecordInSteps(exported, options);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}
