import type {
  ActKind,
  ActsByKind,
  Assessment,
  Evidence,
  SignOff,
} from '@modelgov/backstage-plugin-model-governance-common';

/** The record of each kind. */
export interface RecordsByKind extends ActsByKind {
  assessment: Assessment;
  evidence: Evidence;
  'sign-off': SignOff;
}

/** A kind of record. */
export type RecordKind = keyof RecordsByKind;

/** The table of all governance acts. */
export const ACTS_TABLE = 'acts';

/** Where a record is stored. */
interface RecordPlacement<R> {
  table: string;
  columns(record: R): Record<string, string | undefined>;
}

function act(kind: ActKind): RecordPlacement<object> {
  return {
    table: ACTS_TABLE,
    columns: record => ({
      kind,
      about:
        'about' in record && typeof record.about === 'string'
          ? record.about
          : undefined,
    }),
  };
}

/** Where each kind of record is stored, and which of its fields have a column of their own. */
export const RECORD_KINDS: {
  [K in RecordKind]: RecordPlacement<RecordsByKind[K]>;
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
  'assessment-confirmation': act('assessment-confirmation'),
  reassessment: act('reassessment'),
  'evidence-review': act('evidence-review'),
  'evidence-verification': act('evidence-verification'),
  'evidence-dispute': act('evidence-dispute'),
  'review-request': act('review-request'),
  'review-withdrawal': act('review-withdrawal'),
  'condition-closure': act('condition-closure'),
  revocation: act('revocation'),
  suspension: act('suspension'),
  'suspension-lift': act('suspension-lift'),
  waiver: act('waiver'),
  'waiver-decision': act('waiver-decision'),
  'waiver-revocation': act('waiver-revocation'),
  'break-glass': act('break-glass'),
  'change-plan': act('change-plan'),
  decommission: act('decommission'),
  'automatic-approval': act('automatic-approval'),
};

const PLACEMENTS = new Map<string, RecordPlacement<object>>(
  Object.entries(RECORD_KINDS),
);

/** Where records of a kind are stored; `undefined` of what is no kind of record. */
export function placementOf(kind: string): RecordPlacement<object> | undefined {
  return PLACEMENTS.get(kind);
}

/** Every table of records. */
export const RECORD_TABLES: readonly string[] = [
  ...new Set(Object.values(RECORD_KINDS).map(({ table }) => table)),
];
