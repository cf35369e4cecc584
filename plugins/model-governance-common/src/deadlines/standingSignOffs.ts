import type { ModelFacts } from '../facts';
import { actsOf, type ModelRecords, type SignOff } from '../records';
import { newestFirst } from '../records/newestFirst';

/**
 * The approvals that stand on the versions in use: of each person in each role the newest decision on each version,
 * unless it is a refusal or was revoked.
 */
export function standingSignOffs(
  { model }: Pick<ModelFacts, 'model'>,
  { signOffs, acts }: ModelRecords,
): SignOff[] {
  const inUse = [
    model.version,
    ...(model.versions ?? []).flatMap(({ version, live }) =>
      live ? version : [],
    ),
  ];
  const revoked = new Set(actsOf(acts, 'revocation').map(({ about }) => about));
  const seen = new Set<string>();
  return newestFirst(signOffs).filter(
    ({ id, recordedBy, role, decision, subject: { gate, bound } }) => {
      const key = JSON.stringify([recordedBy, role, gate, bound.version]);
      const isNewest = !seen.has(key);
      seen.add(key);
      return (
        isNewest &&
        decision !== 'rejected' &&
        !revoked.has(id) &&
        inUse.includes(bound.version)
      );
    },
  );
}
