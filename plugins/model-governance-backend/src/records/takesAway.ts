import type { RecordKind } from '../store';

/** Kinds of records that only ever take away what a model may do. */
const TAKING_AWAY: readonly RecordKind[] = [
  'suspension',
  'revocation',
  'waiver-revocation',
  'decommission',
  'evidence-dispute',
];

/** Whether a record takes something away and gives nothing: such records are taken of models that left the catalog too. */
export function takesAway(
  kind: RecordKind,
  { decision }: { decision?: string },
): boolean {
  return (
    TAKING_AWAY.includes(kind) ||
    (kind === 'evidence-review' && decision === 'rejected')
  );
}
