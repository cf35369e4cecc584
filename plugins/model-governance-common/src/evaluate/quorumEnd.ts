import type { SignOff } from '../records';
import type { AskedRole } from './askedRoles';

/** When so many signatures have ended that some role has too few, ISO 8601; `undefined`: never. */
export function quorumEnd(
  signOffs: readonly SignOff[],
  asked: readonly AskedRole[],
  endOf: (signOff: SignOff) => string | undefined,
): string | undefined {
  const NEVER = '9999';
  const [end] = asked
    .map(({ role, required }) => {
      const ends = signOffs
        .filter(signOff => signOff.role === role.role)
        .map(signOff => endOf(signOff) ?? NEVER)
        .sort();
      return ends[ends.length - required] ?? NEVER;
    })
    .sort();
  return end === NEVER ? undefined : end;
}
