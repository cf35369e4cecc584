import type {
  Scorecard,
  SubjectToSign,
} from '@modelgov/backstage-plugin-model-governance-common';

/** Whether what would be signed can be approved: nothing that blocks production is open, and no use of it is prohibited. */
export function mayApprove(
  { standings }: Pick<Scorecard, 'standings'>,
  { subject: { bound, openBlockers } }: SubjectToSign,
): boolean {
  return (
    openBlockers.length === 0 &&
    standings.every(
      ({ version, useCase, status }) =>
        status !== 'blocked' ||
        version !== bound.version ||
        bound.useCases.every(({ name }) => name !== useCase),
    )
  );
}
