import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  ACT_KINDS,
  ACT_OPERATIONS,
  type Act,
  type ActListQuery,
  type ActOf,
  type ActOperationOf,
  type NewActOf,
  type SubmittedActKind,
  assessRisk,
  EVIDENCE_TYPE_DEFINITIONS,
  evaluate,
  summaryOf,
  type Assessment,
  type ChangeCause,
  type Erasure,
  type Evidence,
  type ExportFormat,
  type HistoryEntry,
  type ModelGovernanceApi,
  type ModelListQuery,
  type ModelRecords,
  type NewAssessment,
  type NewErasure,
  type NewEvidence,
  type NewSignOff,
  type Policy,
  type RecordHead,
  type Scorecard,
  type SignOff,
} from '@modelgov/backstage-plugin-model-governance-common';
import { DateTime, Duration } from 'luxon';
import { FakeLedger } from './FakeLedger';
import { factsOf } from './factsOf';
import { filterSummaries } from './filterSummaries';
import { responseErrorOf } from './responseErrorOf';

interface Failure {
  status: number;
  name: string;
  message: string;
}

type SubmittedActs = { [K in SubmittedActKind]: ActOperationOf<K> };

const SUBMITTED_ACTS: SubmittedActs = ACT_OPERATIONS;

interface Model {
  entity: Entity;
  records: ModelRecords;
  history: HistoryEntry[];
}

/**
 * The API in memory: it stores what it is given and evaluates with the real policy. It decides nothing about who may do
 * what; `fail` makes it refuse as the server would.
 */
export class FakeModelGovernanceApi implements ModelGovernanceApi {
  /** What the acts on the models left behind; a test may forge it. */
  readonly ledger = new FakeLedger();
  readonly #models = new Map<string, Model>();
  readonly #policy: Policy;
  readonly #failures = new Map<keyof ModelGovernanceApi, Failure>();

  constructor(options: { entities: Entity[]; policy: Policy }) {
    this.#policy = options.policy;
    options.entities.forEach(entity => this.register(entity));
  }

  /** Registers a model, or replaces what the catalog says of it. */
  register(entity: Entity): void {
    const ref = stringifyEntityRef(entity);
    const known = this.#models.get(ref);
    this.#models.set(ref, {
      records: known?.records ?? {
        assessments: [],
        evidence: [],
        signOffs: [],
        acts: [],
      },
      history: known?.history ?? [],
      entity,
    });
    this.#remember(ref, known ? 'entity' : 'registered');
  }

  /** Makes a method fail until it is told otherwise. */
  fail(method: keyof ModelGovernanceApi, failure: Failure | undefined): void {
    if (failure) {
      this.#failures.set(method, failure);
    } else {
      this.#failures.delete(method);
    }
  }

  async getScorecard(entityRef: string): Promise<Scorecard> {
    await this.#answer('getScorecard', entityRef);
    return this.#evaluate(entityRef);
  }

  async getModelsByRefs(entityRefs: string[]) {
    await this.#answer('getModelsByRefs');
    return entityRefs.map(ref =>
      this.#models.has(ref) ? summaryOf(this.#evaluate(ref)) : null,
    );
  }

  async listModels(query: ModelListQuery) {
    await this.#answer('listModels');
    return filterSummaries(
      [...this.#models.keys()].map(ref => this.#evaluate(ref)),
      query,
    );
  }

  async getHistory(entityRef: string) {
    await this.#answer('getHistory', entityRef);
    return { items: [...this.#model(entityRef).history].reverse() };
  }

  async listAssessments(entityRef: string) {
    await this.#answer('listAssessments', entityRef);
    return { items: newestFirst(this.#model(entityRef).records.assessments) };
  }

  async listEvidence(entityRef: string) {
    await this.#answer('listEvidence', entityRef);
    return { items: newestFirst(this.#model(entityRef).records.evidence) };
  }

  async listSignOffs(entityRef: string) {
    await this.#answer('listSignOffs', entityRef);
    return { items: newestFirst(this.#model(entityRef).records.signOffs) };
  }

  async listActs(entityRef: string, query: ActListQuery = {}) {
    await this.#answer('listActs', entityRef);
    const kinds = [query.kind ?? ACT_KINDS].flat();
    return {
      items: newestFirst(this.#model(entityRef).records.acts).filter(
        act =>
          kinds.includes(act.kind) &&
          (!query.about || ('about' in act && act.about === query.about)),
      ),
    };
  }

  async recordAct<K extends SubmittedActKind>(
    entityRef: string,
    kind: K,
    content: NewActOf<K>,
    about?: string,
  ): Promise<ActOf<K>> {
    await this.#answer('recordAct', entityRef);
    const { response }: SubmittedActs[K] = SUBMITTED_ACTS[kind];
    const act = response.parse({
      ...this.#head(entityRef),
      ...content,
      kind,
      about,
      membership: [],
    });
    this.#store<Act>(entityRef, this.#model(entityRef).records.acts, act, kind);
    return act;
  }

  async getLedger(entityRef: string) {
    await this.#answer('getLedger', entityRef);
    return { items: this.ledger.list(entityRef) };
  }

  async verifyLedger(entityRef: string) {
    await this.#answer('verifyLedger', entityRef);
    return this.ledger.verify(entityRef);
  }

  async exportRecord(entityRef: string, format: ExportFormat) {
    await this.#answer('exportRecord', entityRef);
    return new Blob([
      JSON.stringify({ format, entries: this.ledger.list(entityRef) }),
    ]);
  }

  async eraseActor({ principal, ...erasure }: NewErasure): Promise<Erasure> {
    await this.#answer('eraseActor');
    const actorId = `erased:${principal.length}`;
    const ofPerson = (record: RecordHead) => record.recordedBy === principal;
    const models = [...this.#models].filter(([, { records }]) =>
      Object.values(records).flat().some(ofPerson),
    );
    for (const [, { records }] of models) {
      for (const record of Object.values(records).flat().filter(ofPerson)) {
        record.recordedBy = actorId;
      }
    }
    return {
      ...erasure,
      actorId,
      erasedBy: 'user:default/someone',
      erasedAt: new Date().toISOString(),
      models: models.map(([entityRef]) => entityRef),
      namedIn: [],
    };
  }

  async getPolicy(): Promise<Policy> {
    await this.#answer('getPolicy');
    return this.#policy;
  }

  async createAssessment(entityRef: string, assessment: NewAssessment) {
    await this.#answer('createAssessment', entityRef);
    const { entity, records } = this.#model(entityRef);
    const { aiAct, answers } = assessment;
    const result = assessRisk(answers, this.#policy.risk, {
      ...factsOf(entity),
      aiAct: { class: aiAct.class, duties: aiAct.duties },
    });
    const record: Assessment = {
      ...this.#head(entityRef, this.#policy.risk.validFor[result.tier]),
      ...assessment,
      result,
    };
    return this.#store(entityRef, records.assessments, record, 'assessment');
  }

  async createEvidence(entityRef: string, evidence: NewEvidence) {
    await this.#answer('createEvidence', entityRef);
    const record: Evidence = {
      ...this.#head(entityRef),
      ...evidence,
      source: 'user',
      measures: EVIDENCE_TYPE_DEFINITIONS[evidence.type].measure(
        evidence.payload,
      ),
    };
    const { records } = this.#model(entityRef);
    return this.#store(entityRef, records.evidence, record, 'evidence');
  }

  async createSignOff(entityRef: string, signOff: NewSignOff) {
    await this.#answer('createSignOff', entityRef);
    const { subject, subjectDigest, tier } = this.#evaluate(entityRef);
    if (subjectDigest !== signOff.subjectDigest) {
      throw await responseErrorOf(
        409,
        'ConflictError',
        'subjectDigest: the subject changed since it was shown',
      );
    }
    const role = this.#policy.signOffs.find(
      candidate => candidate.role === signOff.role,
    );
    const record: SignOff = {
      ...this.#head(entityRef, role?.validFor[tier]),
      ...signOff,
      subject,
      membership: role?.members ?? [],
    };
    const { records } = this.#model(entityRef);
    return this.#store(entityRef, records.signOffs, record, 'sign-off');
  }

  async #answer(method: keyof ModelGovernanceApi, entityRef?: string) {
    const failure = this.#failures.get(method);
    if (failure) {
      const { status, name, message } = failure;
      throw await responseErrorOf(status, name, message);
    }
    if (entityRef && !this.#models.has(entityRef)) {
      throw await responseErrorOf(
        404,
        'NotFoundError',
        `No model ${entityRef}`,
      );
    }
  }

  #model(entityRef: string): Model {
    const model = this.#models.get(entityRef);
    if (!model) {
      throw new TypeError(`No model ${entityRef}`);
    }
    return model;
  }

  #evaluate(entityRef: string): Scorecard {
    const { entity, records } = this.#model(entityRef);
    return evaluate({
      facts: factsOf(entity),
      records,
      policy: this.#policy,
      now: new Date(),
    });
  }

  #head(entityRef: string, validFor?: string) {
    const { model } = factsOf(this.#model(entityRef).entity);
    return {
      entityRef,
      modelVersion: model.version,
      modelDigest: model.digest,
      policyVersion: this.#policy.version,
      recordedBy: 'user:default/someone',
      recordedAt: new Date().toISOString(),
      ...(validFor && {
        expiresAt: DateTime.utc().plus(Duration.fromISO(validFor)).toISO(),
      }),
    };
  }

  #store<R extends RecordHead>(
    entityRef: string,
    records: R[],
    record: R,
    cause: ChangeCause,
  ): R {
    const known = records.find(({ id }) => id === record.id);
    if (known) {
      return known;
    }
    records.push(record);
    this.ledger.append(entityRef, cause, record);
    this.#remember(entityRef, cause);
    return record;
  }

  #remember(entityRef: string, cause: ChangeCause): void {
    const { score, level, status, tier, version } = this.#evaluate(entityRef);
    this.#model(entityRef).history.push({
      at: new Date().toISOString(),
      cause,
      score,
      level,
      status,
      tier,
      version,
    });
  }
}

function newestFirst<R>(records: readonly R[]): R[] {
  return [...records].reverse();
}
