import { InputError } from '@backstage/errors';
import type { Policy } from '../policy';
import type { Finding } from '../scorecard';

/**
 * Refuses a set of findings that is not whole: exactly one for each requirement of the policy, and no other. A score of
 * half the questions would look like a score of all.
 *
 * @throws InputError naming the requirements that are missing, answered twice or unknown.
 * @public
 */
export function assertComplete(
  findings: readonly Finding[],
  policy: Pick<Policy, 'requirements'>,
): void {
  const asked = policy.requirements.map(({ id }) => id);
  const answered = findings.map(({ requirementId }) => requirementId);
  const errors = [
    ...asked
      .filter(id => !answered.includes(id))
      .map(id => `${id} is not answered`),
    ...answered
      .filter((id, index) => answered.indexOf(id) < index)
      .map(id => `${id} is answered twice`),
    ...answered
      .filter(id => !asked.includes(id))
      .map(id => `${id} is not asked`),
  ];
  if (errors.length > 0) {
    throw new InputError(`Incomplete findings: ${errors.join('; ')}`);
  }
}
