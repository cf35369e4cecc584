import type { Policy } from '../policy';
import type { SignOff } from '../records';
import type { VersionSignature } from './VersionHistory';

/** A sign-off as the history of versions shows it. */
export function signatureOf(
  { signOffs }: Policy,
  { id, role, recordedBy, onBehalfOf, recordedAt, decision }: SignOff,
): VersionSignature {
  return {
    signOffId: id,
    role,
    title: signOffs.find(each => each.role === role)?.title ?? role,
    signedBy: recordedBy,
    onBehalfOf,
    signedAt: recordedAt,
    decision,
  };
}
