import type {
  Assessment,
  Evidence,
  SignOff,
} from '@modelgov/backstage-plugin-model-governance-common';

/** The record of each kind. */
export interface RecordsByKind {
  assessment: Assessment;
  evidence: Evidence;
  'sign-off': SignOff;
}

/** A kind of record. */
export type RecordKind = keyof RecordsByKind;

/** Where each kind of record is stored, and which of its fields have a column of their own. */
export const RECORD_KINDS: {
  [K in RecordKind]: {
    table: string;
    columns(record: RecordsByKind[K]): Record<string, string>;
  };
} = {
  assessment: {
    table: 'assessments',
    columns: ({ useCase, result }) => ({
      use_case: useCase,
      tier: result.tier,
    }),
  },
  evidence: {
    table: 'evidence',
    columns: ({ type, source }) => ({ type, source }),
  },
  'sign-off': {
    table: 'sign_offs',
    columns: ({ role, gate, decision, subjectDigest }) => ({
      role,
      gate,
      decision,
      subject_digest: subjectDigest,
    }),
  },
};
