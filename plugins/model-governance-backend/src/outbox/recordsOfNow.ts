import {
  SYSTEM_PRINCIPAL,
  type ModelRecords,
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
  const followed = acts.filter(
    ({ recordedBy, recordedAt }) =>
      recordedBy === SYSTEM_PRINCIPAL && recordedAt === evaluatedAt,
  );
  return [
    ...ofKind('assessment', assessments.filter(isSubmitted)),
    ...ofKind('evidence', evidence.filter(isSubmitted)),
    ...ofKind('sign-off', signOffs.filter(isSubmitted)),
    ...[...acts.filter(isSubmitted), ...followed].map(({ kind, id }) => ({
      kind,
      id,
    })),
  ];
}

function ofKind(kind: RecordKind, records: readonly { id: string }[]) {
  return records.map(({ id }) => ({ kind, id }));
}
