import type {
  Act,
  actListQuerySchema,
  ActOf,
  Assessment,
  Evidence,
  HistoryEntry,
  ModelList,
  NewActOf,
  NewAssessment,
  NewEvidence,
  NewSignOff,
  Policy,
  RecordPage,
  Scorecard,
  ScorecardSummary,
  SignOff,
  SubjectToSign,
  SubmittedActKind,
  Target,
  VersionComparison,
  VersionComparisonQuery,
  VersionHistory,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { z } from 'zod';
import type { ParsedModelListQuery } from '../store';

/** A parsed request for a page of records. */
export interface Page {
  cursor?: string;
  limit: number;
}

/** A parsed request for a page of governance acts. */
export type ParsedActListQuery = z.output<typeof actListQuerySchema>;

/** What an act is about: a model, or one of its records. */
export interface ActPlace {
  entityRef: string;
  /** Id of the record. */
  about?: string;
}

/**
 * What model governance does, on behalf of a caller: who reads, who acts and who brings evidence are the caller's
 * credentials where permissions are asked for, and what has been decided about them behind that.
 */
export interface ModelGovernanceService<Reader, Actor, Submitter> {
  listModels(query: ParsedModelListQuery, reader: Reader): Promise<ModelList>;
  /** In the order asked; `null` for what the caller may not see or is no model. */
  getSummaries(
    entityRefs: string[],
    reader: Reader,
  ): Promise<(ScorecardSummary | null)[]>;
  getScorecard(entityRef: string, reader: Reader): Promise<Scorecard>;
  getHistory(
    entityRef: string,
    page: Page,
    reader: Reader,
  ): Promise<RecordPage<HistoryEntry>>;
  listAssessments(
    entityRef: string,
    page: Page,
    reader: Reader,
  ): Promise<RecordPage<Assessment>>;
  listEvidence(
    entityRef: string,
    page: Page,
    reader: Reader,
  ): Promise<RecordPage<Evidence>>;
  listSignOffs(
    entityRef: string,
    page: Page,
    reader: Reader,
  ): Promise<RecordPage<SignOff>>;
  /** What a signer of now would sign for a version and some use cases; computed, since nobody stores it. */
  getSubject(
    entityRef: string,
    target: Target,
    reader: Reader,
  ): Promise<SubjectToSign>;
  /** The versions that anybody knows; computed for this one model when it is read, since nobody stores it. */
  getVersions(entityRef: string, reader: Reader): Promise<VersionHistory>;
  /**
   * What differs between two versions; computed for this one model when it is read, since nobody stores it.
   *
   * @throws InputError where nobody knows a version
   */
  compareVersions(
    entityRef: string,
    versions: VersionComparisonQuery,
    reader: Reader,
  ): Promise<VersionComparison>;
  recordAssessment(
    entityRef: string,
    content: NewAssessment,
    actor: Actor,
  ): Promise<Assessment>;
  recordEvidence(
    entityRef: string,
    content: NewEvidence,
    submitter: Submitter,
  ): Promise<Evidence>;
  recordSignOff(
    entityRef: string,
    content: NewSignOff,
    actor: Actor,
  ): Promise<SignOff>;
  listActs(
    entityRef: string,
    query: ParsedActListQuery,
    reader: Reader,
  ): Promise<RecordPage<Act>>;
  recordAct<K extends SubmittedActKind>(
    kind: K,
    place: ActPlace,
    content: NewActOf<K>,
    actor: Actor,
  ): Promise<ActOf<K>>;
  getPolicy(reader: Reader): Promise<Policy>;
}
