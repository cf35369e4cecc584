import { NotAllowedError } from '@backstage/errors';
import { exclusionOf, type Judged } from '../separationOfDuties';
import type { ActContext } from './ActContext';
import { personsOf } from './personsOf';

/**
 * Refuses an act of somebody who would judge their own work; a deputy inherits what excludes the person for whom they act.
 *
 * @param what - what they cannot do, such as `sign off`
 * @param judged - what is judged; absent: the version that the entity names, for all its uses
 * @throws NotAllowedError saying who is excluded and why
 */
export function refuseExcluded(
  what: string,
  role: string,
  context: ActContext,
  judged: Judged = context.scorecard,
): void {
  for (const person of personsOf(context)) {
    const exclusion = exclusionOf(person, role, context, judged);
    if (exclusion) {
      throw new NotAllowedError(
        `${context.person.userRef} cannot ${what} ${context.head.entityRef}: ${person.userRef} ${exclusion}`,
      );
    }
  }
}
