import { actsOf, type Act } from '../records';

/** Ids of the sign-offs that were revoked. */
export function revokedSignOffs(acts: readonly Act[]): Set<string> {
  return new Set(actsOf(acts, 'revocation').map(({ about }) => about));
}
