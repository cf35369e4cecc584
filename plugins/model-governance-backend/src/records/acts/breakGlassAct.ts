import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  actsOf,
  addDuration,
  SYSTEM_PRINCIPAL,
  versionOf,
  type BreakGlass,
  type NewBreakGlass,
} from '@modelgov/backstage-plugin-model-governance-common';
import { ownershipOf } from '../separationOfDuties';
import type { ActContext } from './ActContext';
import { holdRole } from './holdRole';
import { personsOf } from './personsOf';

/**
 * Makes the record of an emergency: an executive who does not own the model lets a version be used for a short time. There
 * is no second one before the review that the first opened is decided.
 */
export function breakGlassAct(
  content: NewBreakGlass,
  context: ActContext,
): BreakGlass {
  const { head, now, policy, records, scorecard, person } = context;
  const { held } = holdRole(content, context, 'break-glass');
  const version = content.version ?? head.modelVersion;
  for (const each of personsOf(context)) {
    const ownership = ownershipOf(each, context, version);
    if (ownership) {
      throw new NotAllowedError(
        `${person.userRef} cannot break the glass for ${head.entityRef}: ${each.userRef} ${ownership}`,
      );
    }
  }
  const standings = scorecard.standings.filter(
    standing => standing.version === version,
  );
  if (standings.length === 0) {
    throw new InputError(
      `version: "${version}" is not a version that ${head.entityRef} names`,
    );
  }
  const blocked = standings.find(({ status }) => status === 'blocked');
  if (blocked) {
    throw new InputError(
      `No emergency opens what is blocked: ${blocked.reason}`,
    );
  }
  const running = actsOf(records.acts, 'break-glass').find(
    act =>
      versionOf(act) === version &&
      act.expiresAt !== undefined &&
      new Date(act.expiresAt) > now,
  );
  if (running) {
    throw new ConflictError(
      `${head.entityRef} may be used in an emergency already, until ${running.expiresAt}`,
    );
  }
  const review = scorecard.reviewRequests.find(
    request =>
      request.requestedBy === SYSTEM_PRINCIPAL &&
      request.version === version &&
      request.state !== 'decided',
  );
  if (review) {
    throw new ConflictError(
      `The review that the last emergency opened at ${review.requestedAt} is not decided`,
    );
  }
  return {
    ...content,
    ...head,
    ...held,
    modelVersion: version,
    modelDigest: standings[0].digest,
    kind: 'break-glass',
    expiresAt: addDuration(now.toISOString(), policy.breakGlass.validFor),
  };
}
