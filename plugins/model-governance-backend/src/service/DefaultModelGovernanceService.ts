import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  NewActOf,
  NewAssessment,
  NewEvidence,
  NewSignOff,
  Policy,
  SubmittedActKind,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { ReadScope } from '../access/ReadScope';
import type { RoleMembership } from '../catalog/RoleMembership';
import { actRecord } from '../records/acts/actRecord';
import { assessmentRecord } from '../records/assessmentRecord';
import { evidenceRecord } from '../records/evidenceRecord';
import type { Person } from '../records/Person';
import type { RecordWriter } from '../records/RecordWriter';
import type { Submitter } from '../records/Submitter';
import { signOffRecord } from '../records/signOffRecord';
import type {
  HistoryStore,
  ModelStore,
  ParsedModelListQuery,
  RecordKind,
  RecordStore,
  ScorecardStore,
} from '../store';
import type {
  ActPlace,
  ModelGovernanceService,
  Page,
  ParsedActListQuery,
} from './ModelGovernanceService';

interface DefaultModelGovernanceServiceOptions {
  knex: Knex;
  policy: Policy;
  models: ModelStore;
  records: RecordStore;
  scorecards: ScorecardStore;
  history: HistoryStore;
  writer: RecordWriter;
  membership: RoleMembership;
}

/** Model governance without permissions: readers are scopes of queries, actors are full user refs. */
export class DefaultModelGovernanceService
  implements ModelGovernanceService<ReadScope, string, Submitter>
{
  readonly #options: DefaultModelGovernanceServiceOptions;

  constructor(options: DefaultModelGovernanceServiceOptions) {
    this.#options = options;
  }

  async listModels(query: ParsedModelListQuery, scope: ReadScope) {
    const { knex, scorecards } = this.#options;
    return scorecards.list(knex, query, scope);
  }

  async getSummaries(entityRefs: string[], scope: ReadScope) {
    const { knex, scorecards } = this.#options;
    const found = await scorecards.findSummaries(knex, entityRefs, scope);
    return entityRefs.map(ref => found.get(ref) ?? null);
  }

  async getScorecard(entityRef: string, scope: ReadScope) {
    const { knex, scorecards } = this.#options;
    const scorecard = await scorecards.find(knex, entityRef, scope);
    if (!scorecard) {
      throw new NotFoundError(`No governed model ${entityRef}`);
    }
    return scorecard;
  }

  async getHistory(entityRef: string, page: Page, scope: ReadScope) {
    const { knex, history } = this.#options;
    const modelId = await this.#modelId(entityRef, scope);
    return history.list(knex, modelId, page);
  }

  async listAssessments(entityRef: string, page: Page, scope: ReadScope) {
    return this.#listRecords('assessment', entityRef, page, scope);
  }

  async listEvidence(entityRef: string, page: Page, scope: ReadScope) {
    return this.#listRecords('evidence', entityRef, page, scope);
  }

  async listSignOffs(entityRef: string, page: Page, scope: ReadScope) {
    return this.#listRecords('sign-off', entityRef, page, scope);
  }

  async #listRecords<K extends RecordKind>(
    kind: K,
    entityRef: string,
    page: Page,
    scope: ReadScope,
  ) {
    const { knex, records } = this.#options;
    const modelId = await this.#modelId(entityRef, scope);
    return records.list(knex, kind, modelId, page);
  }

  async recordAssessment(
    entityRef: string,
    content: NewAssessment,
    recordedBy: string,
  ) {
    const { policy, writer } = this.#options;
    return writer.write({
      kind: 'assessment',
      entityRef,
      recordedBy,
      policyVersion: policy.version,
      content,
      toRecord: context => assessmentRecord(content, policy, context),
    });
  }

  async recordEvidence(
    entityRef: string,
    content: NewEvidence,
    submitter: Submitter,
  ) {
    const { policy, writer } = this.#options;
    return writer.write({
      kind: 'evidence',
      entityRef,
      recordedBy: submitter.recordedBy,
      policyVersion: policy.version,
      content,
      toRecord: context => evidenceRecord(content, submitter, policy, context),
    });
  }

  async recordSignOff(
    entityRef: string,
    content: NewSignOff,
    recordedBy: string,
  ) {
    const { policy, writer } = this.#options;
    const person = await this.#personOf(recordedBy);
    return writer.write({
      kind: 'sign-off',
      entityRef,
      recordedBy,
      policyVersion: policy.version,
      content,
      toRecord: context => signOffRecord(content, person, policy, context),
    });
  }

  async listActs(
    entityRef: string,
    query: ParsedActListQuery,
    scope: ReadScope,
  ) {
    const { knex, records } = this.#options;
    const modelId = await this.#modelId(entityRef, scope);
    return records.listActs(knex, modelId, query);
  }

  async recordAct<K extends SubmittedActKind>(
    kind: K,
    { entityRef, about }: ActPlace,
    content: NewActOf<K>,
    recordedBy: string,
  ) {
    const { policy, writer } = this.#options;
    const person = await this.#personOf(recordedBy);
    return writer.write({
      kind,
      entityRef,
      recordedBy,
      policyVersion: policy.version,
      content: about === undefined ? content : { ...content, about },
      toRecord: context =>
        actRecord(kind, content, { ...context, policy, person, about }),
    });
  }

  async getPolicy() {
    return this.#options.policy;
  }

  /** A person with everything that they belong to, as the catalog says at this moment. */
  async #personOf(userRef: string): Promise<Person> {
    const person = await this.#options.membership.personOf(userRef);
    if (!person) {
      throw new NotAllowedError(
        `${userRef} cannot act here: not a user of the catalog`,
      );
    }
    return person;
  }

  async #modelId(entityRef: string, scope: ReadScope): Promise<string> {
    const { knex, scorecards } = this.#options;
    const modelId = await scorecards.findModelId(knex, entityRef, scope);
    if (!modelId) {
      throw new NotFoundError(`No governed model ${entityRef}`);
    }
    return modelId;
  }
}
