import type { ApprovalsOfFacts } from '../evaluate/approvalsOf';
import { endOfSignOff } from '../evaluate/endOfSignOff';
import { quorumEnd } from '../evaluate/quorumEnd';
import { quorumOf } from '../evaluate/quorumOf';
import { revokedSignOffs } from '../evaluate/revokedSignOffs';
import type { World } from '../evaluate/World';
import { actsOf, type SignOff } from '../records';

/** A time in which approvals of the same facts held without a break. */
export interface ApprovalPeriod {
  /** When the first of them was complete, ISO 8601. */
  from: string;
  /** When the last of them ends or ended; `undefined`: never. */
  until?: string;
  /** Whether a revocation ended it. */
  revoked: boolean;
  /** The signatures of the newest approval. */
  signatures: SignOff[];
}

/** The times in which decisions on the same facts added up to an approval, the oldest first. */
export function approvalPeriods(
  world: World,
  group: ApprovalsOfFacts,
): ApprovalPeriod[] {
  const periods: ApprovalPeriod[] = [];
  for (const set of [...group.sets].reverse()) {
    const next = periodOf(world, group, set);
    const last = periods.at(-1);
    if (last && (last.until === undefined || next.from <= last.until)) {
      const { until, revoked } = endsLater(last, next) ? last : next;
      Object.assign(last, { until, revoked, signatures: next.signatures });
    } else {
      periods.push(next);
    }
  }
  return periods;
}

function periodOf(
  world: World,
  { roles }: ApprovalsOfFacts,
  signatures: SignOff[],
): ApprovalPeriod {
  const end = quorumEnd(signatures, roles, each =>
    endOfSignOff(each, world.policy),
  );
  const revokedAt = revocationOf(world, signatures, left =>
    Boolean(quorumOf(left, roles)),
  );
  const revoked =
    revokedAt !== undefined && (end === undefined || revokedAt < end);
  return {
    from: signatures.map(timeOf).sort().at(-1)!,
    until: revoked ? revokedAt : end,
    revoked,
    signatures,
  };
}

/** When so many of some signatures had been revoked that the others are not enough. */
function revocationOf(
  { records, revoked: everRevoked }: World,
  signatures: readonly SignOff[],
  isEnough: (left: SignOff[]) => boolean,
): string | undefined {
  if (!signatures.some(({ id }) => everRevoked.has(id))) {
    return undefined;
  }
  const revocations = actsOf(records.acts, 'revocation').sort((a, b) =>
    timeOf(a).localeCompare(timeOf(b)),
  );
  const last = revocations.findIndex((_, index) => {
    const revoked = revokedSignOffs(
      records.signOffs,
      revocations.slice(0, index + 1),
    );
    return !isEnough(signatures.filter(({ id }) => !revoked.has(id)));
  });
  return last < 0 ? undefined : timeOf(revocations[last]);
}

function endsLater(a: ApprovalPeriod, b: ApprovalPeriod): boolean {
  return (a.until ?? '9999') > (b.until ?? '9999');
}

function timeOf({ recordedAt }: { recordedAt: string }): string {
  return new Date(recordedAt).toISOString();
}
