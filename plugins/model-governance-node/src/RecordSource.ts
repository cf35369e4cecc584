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

/** A governance act of an older system, such as a confirmation or a review. @public */
export interface ImportedAct<K extends SubmittedActKind = SubmittedActKind> {
  kind: K;
  content: NewActOf<K>;
  /** Id of the record that it is about, where it is about one. */
  about?: string;
}

/** A record of an older system. Its content is checked like that of a person of today. @public */
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
