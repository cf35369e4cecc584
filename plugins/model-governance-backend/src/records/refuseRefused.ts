import { ConflictError } from '@backstage/errors';
import type {
  Scorecard,
  Standing,
  Subject,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './acts/ActContext';
import { personsOf } from './acts/personsOf';

/**
 * Refuses to approve what somebody else has refused and nothing approves, unless its review was asked for anew since:
 * nobody outvotes a refusal by signing on. Who refused may change their mind.
 *
 * @throws ConflictError saying who has refused it
 */
export function refuseRefused({ bound }: Subject, context: ActContext): void {
  const { scorecard } = context;
  const voices = personsOf(context).map(({ userRef }) => userRef);
  const names = bound.useCases.map(({ name }) => name);
  for (const standing of scorecard.standings) {
    const isSigned =
      standing.version === bound.version && names.includes(standing.useCase);
    if (!isSigned || isApproved(standing)) {
      continue;
    }
    const refusal = standing.signOffs
      .flatMap(({ decisions }) => decisions)
      .find(
        ({ decision, inForce, signedBy, onBehalfOf = signedBy, signedAt }) =>
          decision === 'rejected' &&
          inForce &&
          !voices.includes(signedBy) &&
          !voices.includes(onBehalfOf) &&
          !isAskedAnew(standing, signedAt, scorecard),
      );
    if (refusal) {
      throw new ConflictError(
        `${refusal.signedBy} has refused this for "${standing.useCase}" at ${refusal.signedAt}; ask for a review anew before it is approved`,
      );
    }
  }
}

/** Whether every asked role has signed often enough. */
function isApproved({ signOffs }: Standing): boolean {
  return signOffs.every(({ given, required }) => given >= required);
}

function isAskedAnew(
  { version, useCase }: Standing,
  since: string,
  { reviewRequests }: Scorecard,
): boolean {
  return reviewRequests.some(
    request =>
      request.state !== 'withdrawn' &&
      request.version === version &&
      request.useCases.includes(useCase) &&
      Date.parse(request.requestedAt) >= Date.parse(since),
  );
}
