import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  ACT_OPERATIONS,
  OPERATIONS,
  type ActListQuery,
  type HistoryEntry,
  type ModelList,
  type ModelListQuery,
  type NewActOf,
  type Operation,
  type OperationName,
  type PolicyCoverage,
  type PolicyCoverageQuery,
  type PolicySimulation,
  type PolicySimulationRequest,
  type RecordListQuery,
  type SubjectQuery,
  type SubmittedActKind,
  type VersionComparisonQuery,
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
import type {
  ModelGovernanceApi,
  RecordPage,
  RequestOptions,
} from './ModelGovernanceApi';

interface RequestContent {
  entityRef?: string;
  about?: string;
  query?: object;
  body?: unknown;
}

/** The REST client of model governance, for browsers and backends. @public */
export class ModelGovernanceClient implements ModelGovernanceApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async listModels(query: ModelListQuery, options?: RequestOptions) {
    return this.#request<ModelList>('listModels', { query }, options);
  }

  async getModelsByRefs(entityRefs: string[], options?: RequestOptions) {
    const { items } = await this.#request<{
      items: (ScorecardSummary | null)[];
    }>('getModelsByRefs', { body: { entityRefs } }, options);
    return items;
  }

  async getScorecard(entityRef: string, options?: RequestOptions) {
    return this.#request<Scorecard>('getScorecard', { entityRef }, options);
  }

  async getHistory(
    entityRef: string,
    query?: RecordListQuery,
    options?: RequestOptions,
  ) {
    return this.#request<RecordPage<HistoryEntry>>(
      'getHistory',
      { entityRef, query },
      options,
    );
  }

  async listAssessments(
    entityRef: string,
    query?: RecordListQuery,
    options?: RequestOptions,
  ) {
    return this.#request<RecordPage<Assessment>>(
      'listAssessments',
      { entityRef, query },
      options,
    );
  }

  async createAssessment(
    entityRef: string,
    body: NewAssessment,
    options?: RequestOptions,
  ) {
    return this.#request<Assessment>(
      'createAssessment',
      { entityRef, body },
      options,
    );
  }

  async listEvidence(
    entityRef: string,
    query?: RecordListQuery,
    options?: RequestOptions,
  ) {
    return this.#request<RecordPage<Evidence>>(
      'listEvidence',
      { entityRef, query },
      options,
    );
  }

  async createEvidence(
    entityRef: string,
    body: NewEvidence,
    options?: RequestOptions,
  ) {
    return this.#request<Evidence>(
      'createEvidence',
      { entityRef, body },
      options,
    );
  }

  async listSignOffs(
    entityRef: string,
    query?: RecordListQuery,
    options?: RequestOptions,
  ) {
    return this.#request<RecordPage<SignOff>>(
      'listSignOffs',
      { entityRef, query },
      options,
    );
  }

  async createSignOff(
    entityRef: string,
    body: NewSignOff,
    options?: RequestOptions,
  ) {
    return this.#request<SignOff>(
      'createSignOff',
      { entityRef, body },
      options,
    );
  }

  async getSubject(
    entityRef: string,
    query?: SubjectQuery,
    options?: RequestOptions,
  ) {
    return this.#request<SubjectToSign>(
      'getSubject',
      { entityRef, query },
      options,
    );
  }

  async getVersions(entityRef: string, options?: RequestOptions) {
    return this.#request<VersionHistory>('getVersions', { entityRef }, options);
  }

  async compareVersions(
    entityRef: string,
    query: VersionComparisonQuery,
    options?: RequestOptions,
  ) {
    return this.#request<VersionComparison>(
      'compareVersions',
      { entityRef, query },
      options,
    );
  }

  async listActs(
    entityRef: string,
    query?: ActListQuery,
    options?: RequestOptions,
  ) {
    return this.#request<RecordPage<Act>>(
      'listActs',
      { entityRef, query },
      options,
    );
  }

  async recordAct<K extends SubmittedActKind>(
    entityRef: string,
    kind: K,
    body: NewActOf<K>,
    about?: string,
    options?: RequestOptions,
  ) {
    return this.#send<ActOf<K>>(
      ACT_OPERATIONS[kind],
      { entityRef, body, about },
      options,
    );
  }

  async getLedger(
    entityRef: string,
    query?: RecordListQuery,
    options?: RequestOptions,
  ) {
    return this.#request<RecordPage<LedgerListEntry>>(
      'getLedger',
      { entityRef, query },
      options,
    );
  }

  async verifyLedger(entityRef: string, options?: RequestOptions) {
    return this.#request<Verification>('verifyLedger', { entityRef }, options);
  }

  async exportRecord(
    entityRef: string,
    format: ExportFormat,
    options?: RequestOptions,
  ) {
    const response = await this.#respond(
      OPERATIONS.exportRecord,
      { entityRef, query: { format } },
      options,
    );
    return response.blob();
  }

  async eraseActor(body: NewErasure, options?: RequestOptions) {
    return this.#request<Erasure>('eraseActor', { body }, options);
  }

  async listDelegations(options?: RequestOptions) {
    return this.#request<DelegationList>('listDelegations', {}, options);
  }

  async createDelegation(body: NewDelegation, options?: RequestOptions) {
    return this.#request<Delegation>('createDelegation', { body }, options);
  }

  async endDelegation(
    about: string,
    body: NewDelegationEnd,
    options?: RequestOptions,
  ) {
    return this.#request<Delegation>('endDelegation', { about, body }, options);
  }

  async getPolicy(options?: RequestOptions) {
    return this.#request<Policy>('getPolicy', {}, options);
  }

  async getPolicyCoverage(
    query?: PolicyCoverageQuery,
    options?: RequestOptions,
  ) {
    return this.#request<PolicyCoverage>(
      'getPolicyCoverage',
      { query },
      options,
    );
  }

  async simulatePolicy(
    body: PolicySimulationRequest,
    options?: RequestOptions,
  ) {
    return this.#request<PolicySimulation>('simulatePolicy', { body }, options);
  }

  async #request<T>(
    operationName: OperationName,
    content: RequestContent,
    options?: RequestOptions,
  ): Promise<T> {
    return this.#send<T>(OPERATIONS[operationName], content, options);
  }

  async #send<T>(
    operation: Operation,
    content: RequestContent,
    options?: RequestOptions,
  ): Promise<T> {
    const response = await this.#respond(operation, content, options);
    return response.json();
  }

  async #respond(
    { method, path }: Operation,
    { entityRef, about, query, body }: RequestContent,
    options?: RequestOptions,
  ): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('model-governance');
    const response = await this.#fetchApi.fetch(
      `${baseUrl}${fillPath(path, entityRef, about)}${toSearch(query)}`,
      {
        method: method.toUpperCase(),
        signal: options?.signal,
        headers: {
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(options?.token && { Authorization: `Bearer ${options.token}` }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function fillPath(path: string, entityRef?: string, about = ''): string {
  const values: Record<string, string> = {
    about,
    id: about,
    ...(entityRef && parseEntityRef(entityRef)),
  };
  return path.replace(/:(\w+)/g, (_, name) =>
    encodeURIComponent(values[name] ?? ''),
  );
}

function toSearch(query: object = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) {
        search.append(key, String(item));
      }
    }
  }
  return search.size ? `?${search}` : '';
}
