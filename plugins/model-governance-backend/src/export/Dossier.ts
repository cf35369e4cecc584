import type {
  ExportedRecord,
  HistoryEntry,
  ModelRecords,
  Scorecard,
  Verification,
} from '@modelgov/backstage-plugin-model-governance-common';

/** Everything that the readable forms of a record are made of. */
export interface Dossier {
  record: ExportedRecord;
  scorecard: Scorecard;
  /** Without what the reader may not see. */
  records: ModelRecords;
  /** The oldest first. */
  history: HistoryEntry[];
  verification: Verification;
}
