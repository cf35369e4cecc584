import {
  SYSTEM_PRINCIPAL,
  type ModelRecords,
  type RecordHead,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { RecordKind } from '../store';

/** The records that were stored together with a scorecard: what somebody submitted, and what followed by itself. */
export function recordsOfNow(
  { assessments, evidence, signOffs, acts }: ModelRecords,
  { evaluatedAt }: Scorecard,
  submittedId: string | undefined,
): { kind: RecordKind; id: string }[] {
  const isSubmitted = ({ id }: { id: string }) => id === submittedId;
  const isFollowing = ({
    recordedBy,
    recordedAt,
  }: Pick<RecordHead, 'recordedBy' | 'recordedAt'>) =>
    recordedBy === SYSTEM_PRINCIPAL && recordedAt === evaluatedAt;
  const isOfNow = (record: RecordHead) =>
    isSubmitted(record) || isFollowing(record);
  return [
    ...ofKind('assessment', assessments.filter(isSubmitted)),
    ...ofKind('evidence', evidence.filter(isOfNow)),
    ...ofKind('sign-off', signOffs.filter(isSubmitted)),
    ...[...acts.filter(isSubmitted), ...acts.filter(isFollowing)].map(
      ({ kind, id }) => ({
        kind,
        id,
      }),
    ),
  ];
}

function ofKind(kind: RecordKind, records: readonly { id: string }[]) {
  return records.map(({ id }) => ({ kind, id }));
}
