import type {
  ActListQuery,
  HistoryEntry,
  ModelList,
  ModelListQuery,
  NewActOf,
  PolicyCoverage,
  PolicyCoverageQuery,
  PolicySimulation,
  PolicySimulationRequest,
  RecordListQuery,
  SubjectQuery,
  SubmittedActKind,
  VersionComparisonQuery,
} from '../api';
import type {
  Delegation,
  DelegationList,
  NewDelegation,
  NewDelegationEnd,
} from '../delegations';
import type { SubjectToSign } from '../evaluate';
import type { Policy } from '../policy';
import type {
  Erasure,
  ExportFormat,
  LedgerListEntry,
  NewErasure,
  Verification,
} from '../proof';
import type {
  Act,
  ActOf,
  Assessment,
  Evidence,
  NewAssessment,
  NewEvidence,
  NewSignOff,
  SignOff,
} from '../records';
import type { Scorecard, ScorecardSummary } from '../scorecard';
import type { VersionComparison, VersionHistory } from '../versions';

/** A page of records of one model, newest first. @public */
export interface RecordPage<T> {
  items: T[];
  nextCursor?: string;
}

/** Options of a single request. @public */
export interface RequestOptions {
  /** A backend token, where the caller is a backend. */
  token?: string;
  signal?: AbortSignal;
}

/**
 * The HTTP API of model governance as an interface. Every method throws `ResponseError` where the server refuses.
 *
 * @public
 */
export interface ModelGovernanceApi {
  listModels(
    query: ModelListQuery,
    options?: RequestOptions,
  ): Promise<ModelList>;
  /** In the order asked; `null` for what the caller may not see or is no model. */
  getModelsByRefs(
    entityRefs: string[],
    options?: RequestOptions,
  ): Promise<(ScorecardSummary | null)[]>;
  getScorecard(entityRef: string, options?: RequestOptions): Promise<Scorecard>;
  getHistory(
    entityRef: string,
    query?: RecordListQuery,
    options?: RequestOptions,
  ): Promise<RecordPage<HistoryEntry>>;
  listAssessments(
    entityRef: string,
    query?: RecordListQuery,
    options?: RequestOptions,
  ): Promise<RecordPage<Assessment>>;
  createAssessment(
    entityRef: string,
    assessment: NewAssessment,
    options?: RequestOptions,
  ): Promise<Assessment>;
  listEvidence(
    entityRef: string,
    query?: RecordListQuery,
    options?: RequestOptions,
  ): Promise<RecordPage<Evidence>>;
  createEvidence(
    entityRef: string,
    evidence: NewEvidence,
    options?: RequestOptions,
  ): Promise<Evidence>;
  listSignOffs(
    entityRef: string,
    query?: RecordListQuery,
    options?: RequestOptions,
  ): Promise<RecordPage<SignOff>>;
  createSignOff(
    entityRef: string,
    signOff: NewSignOff,
    options?: RequestOptions,
  ): Promise<SignOff>;
  /** What a signer of now would sign for a version and some use cases. */
  getSubject(
    entityRef: string,
    query?: SubjectQuery,
    options?: RequestOptions,
  ): Promise<SubjectToSign>;
  /** The versions that anybody knows, newest first. */
  getVersions(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<VersionHistory>;
  /** What differs between two versions, and which sign-offs go stale. */
  compareVersions(
    entityRef: string,
    query: VersionComparisonQuery,
    options?: RequestOptions,
  ): Promise<VersionComparison>;
  listActs(
    entityRef: string,
    query?: ActListQuery,
    options?: RequestOptions,
  ): Promise<RecordPage<Act>>;
  /** @param about - Id of the record that the act is about, where its kind is about one. */
  recordAct<K extends SubmittedActKind>(
    entityRef: string,
    kind: K,
    act: NewActOf<K>,
    about?: string,
    options?: RequestOptions,
  ): Promise<ActOf<K>>;
  /** The entries of the ledger, newest first, without payloads. */
  getLedger(
    entityRef: string,
    query?: RecordListQuery,
    options?: RequestOptions,
  ): Promise<RecordPage<LedgerListEntry>>;
  /** Has the server verify the chain of a model as it is stored. */
  verifyLedger(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<Verification>;
  /** The whole record as a file, which `exportFileName` names; JSON is verified by `verifyRecord`. */
  exportRecord(
    entityRef: string,
    format: ExportFormat,
    options?: RequestOptions,
  ): Promise<Blob>;
  /** Erases a person's name, and as asked their words, from the records of all models. */
  eraseActor(erasure: NewErasure, options?: RequestOptions): Promise<Erasure>;
  /** The caller's own, given and received, that run or are to come. */
  listDelegations(options?: RequestOptions): Promise<DelegationList>;
  createDelegation(
    delegation: NewDelegation,
    options?: RequestOptions,
  ): Promise<Delegation>;
  endDelegation(
    id: string,
    end: NewDelegationEnd,
    options?: RequestOptions,
  ): Promise<Delegation>;
  getPolicy(options?: RequestOptions): Promise<Policy>;
  /** How the models that the caller may see answer what the policy asks, by framework. */
  getPolicyCoverage(
    query?: PolicyCoverageQuery,
    options?: RequestOptions,
  ): Promise<PolicyCoverage>;
  /** What another policy, or another day, would do to them; a simulation of many models takes its time. */
  simulatePolicy(
    request: PolicySimulationRequest,
    options?: RequestOptions,
  ): Promise<PolicySimulation>;
}
