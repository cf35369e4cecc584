import type {
  ImportedAssessmentContent,
  NewActOf,
  NewEvidence,
  NewSignOff,
  SubmittedActKind,
} from '@modelgov/backstage-plugin-model-governance-common';

interface ImportedRecordHead {
  entityRef: string;
  /** Full user ref of the person who recorded it in the older system. */
  recordedBy: string;
  /** When it was recorded there; not in the future. */
  recordedAt: Date;
  /** The version of the model it was made for; absent: the version of now. */
  modelVersion?: string;
}

/**
 * The kinds of acts that are taken over from an older system. A stopped model is started again, a version used in an
 * emergency and a link read by people and the portal of today only.
 *
 * @public
 */
export const IMPORTED_ACT_KINDS = [
  'assessment-confirmation',
  'reassessment',
  'evidence-review',
  'review-request',
  'review-withdrawal',
  'condition-closure',
  'revocation',
  'suspension',
  'waiver',
  'waiver-decision',
  'waiver-revocation',
  'change-plan',
  'decommission',
] as const satisfies SubmittedActKind[];

/** See {@link IMPORTED_ACT_KINDS}. @public */
export type ImportedActKind = (typeof IMPORTED_ACT_KINDS)[number];

/** A governance act of an older system, such as a confirmation or a review. @public */
export interface ImportedAct<K extends ImportedActKind = ImportedActKind> {
  kind: K;
  content: NewActOf<K>;
  /** Id of the record that it is about, where it is about one. */
  about?: string;
}

/**
 * A record of an older system. Its content is checked like that of a person of today; it cannot say on whose behalf
 * somebody acted.
 *
 * @public
 */
export type ImportedRecord = ImportedRecordHead &
  (
    | { kind: 'assessment'; content: ImportedAssessmentContent }
    | { kind: 'evidence'; content: NewEvidence }
    /** The subject is that of the moment of the import, since nothing else can be shown to anybody. */
    | { kind: 'sign-off'; content: Omit<NewSignOff, 'subjectDigest'> }
    | ImportedAct
  );

/**
 * Brings records of an older system. They are stored once, by id, marked as imported with the name of the source, with
 * both dates. A record whose model is not in the catalog yet is tried again later.
 *
 * @public
 */
export interface RecordSource {
  /** What the records are marked with, such as `Model register 2019-2025`. */
  name: string;
  /** All records, per model in the order in which they were made. */
  read(): AsyncIterable<ImportedRecord>;
}
