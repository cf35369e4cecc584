import { NotFoundError } from '@backstage/errors';
import {
  compareVersions,
  subjectFor,
  versionHistoryOf,
  type NewActOf,
  type NewAssessment,
  type NewEvidence,
  type NewSignOff,
  type Policy,
  type SubmittedActKind,
  type Target,
  type VersionComparisonQuery,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { ReadScope } from '../access/ReadScope';
import { databaseNow } from '../database';
import type { ActingPersons } from '../records/ActingPersons';
import { actRecord } from '../records/acts/actRecord';
import { assessmentRecord } from '../records/assessmentRecord';
import { evidenceRecord } from '../records/evidenceRecord';
import type { LinkVerification } from '../links/LinkVerification';
import type { RecordWriter } from '../records/RecordWriter';
import type { Submitter } from '../records/Submitter';
import { signOffRecord } from '../records/signOffRecord';
import type { ModelState, Scorer } from '../scoring/Scorer';
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
  links: LinkVerification;
  scorer: Scorer;
  acting: ActingPersons;
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

  async getSubject(entityRef: string, target: Target, scope: ReadScope) {
    const { input } = await this.#compute(entityRef, scope);
    return subjectFor(input, target);
  }

  async getVersions(entityRef: string, scope: ReadScope) {
    const { input } = await this.#compute(entityRef, scope);
    return versionHistoryOf(input);
  }

  async compareVersions(
    entityRef: string,
    versions: VersionComparisonQuery,
    scope: ReadScope,
  ) {
    const { input } = await this.#compute(entityRef, scope);
    return compareVersions(input, versions);
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
    const { acting, policy, writer } = this.#options;
    const actingAt = await acting.find(recordedBy, content);
    return writer.write({
      kind: 'sign-off',
      entityRef,
      recordedBy,
      policyVersion: policy.version,
      content,
      toRecord: async (context, tx) =>
        signOffRecord(content, {
          ...context,
          policy,
          ...(await actingAt(tx, context.now)),
        }),
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
    const { acting, links, policy, writer } = this.#options;
    const actingAt = await acting.find(recordedBy, content);
    const linkDigest = await links.digestFor(kind, {
      id: content.id,
      entityRef,
      about,
    });
    const submitted: { id: string } = { ...content, ...(about && { about }) };
    return writer.write({
      kind,
      entityRef,
      recordedBy,
      policyVersion: policy.version,
      content: submitted,
      toRecord: async (context, tx) =>
        actRecord(kind, content, {
          ...context,
          policy,
          about,
          linkDigest,
          ...(await actingAt(tx, context.now)),
        }),
    });
  }

  async getPolicy() {
    return this.#options.policy;
  }

  /** What a model is judged by now, in as many queries whatever it has on record. */
  async #compute(entityRef: string, scope: ReadScope): Promise<ModelState> {
    const { knex, models, scorer } = this.#options;
    const modelId = await this.#modelId(entityRef, scope);
    const [state] = await scorer.compute(
      knex,
      await models.findByIds(knex, [modelId]),
      await databaseNow(knex),
    );
    return state;
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
