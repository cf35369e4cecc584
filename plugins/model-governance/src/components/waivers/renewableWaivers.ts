import type { WaiverState } from '@modelgov/backstage-plugin-model-governance-common';

/** The waivers of a requirement that a new one can renew: those that were granted and kept, the latest first. */
export function renewableWaivers(
  waivers: readonly WaiverState[],
  requirementId: string,
): WaiverState[] {
  return waivers
    .filter(
      ({ requirementId: waived, state, decidedBy }) =>
        waived === requirementId &&
        (state === 'granted' || (state === 'expired' && decidedBy)),
    )
    .sort((a, b) => b.expiresOn.localeCompare(a.expiresOn));
}
