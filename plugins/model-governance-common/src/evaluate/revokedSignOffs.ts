import { actsOf, type Act, type SignOff } from '../records';

/**
 * Ids of the sign-offs that do not count since they were revoked: the one that is named, and what the same person had signed
 * before in the same role for the same version, so that nothing older stands up in its place.
 */
export function revokedSignOffs(
  signOffs: readonly SignOff[],
  acts: readonly Act[],
): Set<string> {
  const named = new Set(actsOf(acts, 'revocation').map(({ about }) => about));
  const revoked = signOffs.filter(({ id }) => named.has(id));
  return new Set(
    signOffs
      .filter(signOff =>
        revoked.some(
          each =>
            each.id === signOff.id ||
            (each.recordedBy === signOff.recordedBy &&
              each.role === signOff.role &&
              each.subject.bound.version === signOff.subject.bound.version &&
              Date.parse(signOff.recordedAt) <= Date.parse(each.recordedAt)),
        ),
      )
      .map(({ id }) => id),
  );
}
