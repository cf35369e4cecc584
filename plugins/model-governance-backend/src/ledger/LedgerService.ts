import type {
  Erasure,
  ExportFormat,
  LedgerListEntry,
  NewErasure,
  RecordPage,
  Verification,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Page } from '../service/ModelGovernanceService';

/** A file made of a record. */
export interface ExportFile {
  name: string;
  contentType: string;
  content: string;
}

/**
 * What can be asked of the ledger, on behalf of a caller: `Reader`, `Exporter` and `Actor` are the caller's credentials
 * where permissions are asked for, and what has been decided about them behind that.
 */
export interface LedgerService<Reader, Exporter, Actor> {
  list(
    entityRef: string,
    page: Page,
    reader: Reader,
  ): Promise<RecordPage<LedgerListEntry>>;
  verify(entityRef: string, reader: Reader): Promise<Verification>;
  export(
    entityRef: string,
    format: ExportFormat,
    exporter: Exporter,
  ): Promise<ExportFile>;
  erase(erasure: NewErasure, actor: Actor): Promise<Erasure>;
}
