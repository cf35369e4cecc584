import { digestOf } from '@modelgov/backstage-plugin-model-governance-common';
import type { RecordKind } from '../store';

/** Digest of a submission: equal for a repetition by the same person, different for anything else. */
export function contentHashOf(submission: {
  kind: RecordKind;
  entityRef: string;
  recordedBy: string;
  content: object;
}): string {
  return digestOf(submission);
}
