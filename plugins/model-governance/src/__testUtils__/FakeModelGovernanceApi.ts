import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { assertError } from '@backstage/errors';
import {
  ACT_KINDS,
  actOperation,
  type Act,
  type ActListQuery,
  type ActOf,
  type NewActOf,
  type SubmittedActKind,
  aiActClassificationOf,
  assessRisk,
  compareVersions,
  EVIDENCE_TYPE_DEFINITIONS,
  evaluate,
  overrideTier,
  portfolioCoverageOf,
  SimulationTally,
  subjectFor,
  summaryOf,
  versionHistoryOf,
  type Assessment,
  type ChangeCause,
  type Delegation,
  type DelegationList,
  type Erasure,
  type EvaluationInput,
  type Evidence,
  type ExportFormat,
  type HistoryEntry,
  type ModelGovernanceApi,
  type ModelListQuery,
  type ModelRecords,
  type NewAssessment,
  type NewDelegation,
  type NewErasure,
  type NewEvidence,
  type NewSignOff,
  type Policy,
  type PolicyCoverageQuery,
  type PolicySimulation,
  type PolicySimulationRequest,
  type RecordHead,
  type RecordListQuery,
  type Scorecard,
  type SignOff,
  type SubjectQuery,
  type Target,
  type VersionComparisonQuery,
} from '@modelgov/backstage-plugin-model-governance-common';
import { DateTime, Duration } from 'luxon';
import { FakeLedger } from './FakeLedger';
import { factsOf } from './factsOf';
import { filterSummaries } from './filterSummaries';
import { pageOf } from './pageOf';
import { responseErrorOf } from './responseErrorOf';

interface Failure {
  status: number;
  name: string;
  message: string;
}

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
  /** The person in front of the screen. */
  caller = 'user:default/someone';
  /** What the acts on the models left behind; a test may forge it. */
  readonly ledger = new FakeLedger();
  /** Where there is one, it is what brings evidence. */
  pipeline?: Pick<Evidence, 'recordedBy' | 'onBehalfOf'> &
    Partial<Pick<Evidence, 'source' | 'sourceId'>>;
  /** The digest of what each link leads to, where it is not what was given; a test may add to it. */
  readonly linked = new Map<string, string>();
  /** What the person in front of the screen lent and was lent; a test may add to it. */
  readonly delegations: DelegationList = { given: [], received: [] };
  /** The policy that the packs of a simulation lead to, where a test says so; else that in force. */
  simulated?: Policy;
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
    const { response } = actOperation(kind);
    const { tier } = this.#evaluate(entityRef);
    const { subjectDigest, signOffs } = this.#subjectFor(
      entityRef,
      'useCases' in content ? content : {},
    );
    // What the act has no place for is left out by its schema.
    const act = response.parse({
      ...this.#head(
        entityRef,
        kind === 'break-glass' ? this.#policy.breakGlass.validFor : undefined,
      ),
      tier,
      subjectDigest,
      roles: signOffs.map(({ role }) => role),
      ...content,
      ...this.#aboutEvidence(entityRef, about),
      kind,
      about,
      membership: [],
    });
    this.#store<Act>(entityRef, this.#model(entityRef).records.acts, act, kind);
    return act;
  }

  /** What reviews and verifications tell of the evidence that they are about. */
  #aboutEvidence(entityRef: string, about: string | undefined) {
    const { evidence } = this.#model(entityRef).records;
    const record = evidence.find(({ id }) => id === about);
    const found = this.linked.get(record?.link ?? '') ?? record?.digest;
    return (
      record && {
        evidenceType: record.type,
        found,
        matches: found === record.digest,
      }
    );
  }

  async getLedger(entityRef: string, query: RecordListQuery = {}) {
    await this.#answer('getLedger', entityRef);
    return pageOf(this.ledger.list(entityRef), query);
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
      erasedBy: this.caller,
      erasedAt: new Date().toISOString(),
      models: models.map(([entityRef]) => entityRef),
      namedIn: [],
    };
  }

  async getSubject(entityRef: string, query: SubjectQuery = {}) {
    await this.#answer('getSubject', entityRef);
    return this.#subjectFor(entityRef, {
      version: query.version,
      useCases: query.useCase ? [query.useCase].flat() : undefined,
    });
  }

  async getVersions(entityRef: string) {
    await this.#answer('getVersions', entityRef);
    return versionHistoryOf(this.#inputOf(entityRef));
  }

  async compareVersions(entityRef: string, query: VersionComparisonQuery) {
    await this.#answer('compareVersions', entityRef);
    try {
      return compareVersions(this.#inputOf(entityRef), query);
    } catch (error) {
      assertError(error);
      throw await responseErrorOf(400, error.name, error.message);
    }
  }

  async listDelegations() {
    await this.#answer('listDelegations');
    return this.delegations;
  }

  async createDelegation(delegation: NewDelegation): Promise<Delegation> {
    await this.#answer('createDelegation');
    const stored = {
      ...delegation,
      principal: this.caller,
      recordedAt: new Date().toISOString(),
    };
    this.delegations.given.push(stored);
    return stored;
  }

  async endDelegation(id: string): Promise<Delegation> {
    await this.#answer('endDelegation');
    const { given, received } = this.delegations;
    const known = [...given, ...received].find(each => each.id === id);
    if (!known) {
      throw await responseErrorOf(404, 'NotFoundError', `No delegation ${id}`);
    }
    return Object.assign(known, {
      endedAt: new Date().toISOString(),
      endedBy: this.caller,
    });
  }

  async getPolicy(): Promise<Policy> {
    await this.#answer('getPolicy');
    return this.#policy;
  }

  async getPolicyCoverage(query: PolicyCoverageQuery = {}) {
    await this.#answer('getPolicyCoverage');
    const { frameworks, requirements, version, digest } = this.#policy;
    const groups = [...this.#models.keys()].map(ref => ({
      outcomes: this.#evaluate(ref).findings.map(({ outcome }) => outcome),
      models: 1,
    }));
    const asked = frameworks.filter(
      ({ id }) => query.framework === undefined || id === query.framework,
    );
    return {
      frameworks: portfolioCoverageOf(
        { frameworks: asked, requirements },
        groups,
      ),
      models: groups.length,
      outdated: 0,
      policy: { version, digest },
    };
  }

  async simulatePolicy({
    asOf,
    limit = 100,
  }: PolicySimulationRequest): Promise<PolicySimulation> {
    await this.#answer('simulatePolicy');
    const policy = this.simulated ?? this.#policy;
    const now = asOf ? new Date(asOf) : new Date();
    const tally = new SimulationTally(limit);
    for (const ref of this.#models.keys()) {
      const input = this.#inputOf(ref);
      tally.add(evaluate(input), evaluate({ ...input, policy, now }));
    }
    return {
      policy: { version: policy.version, digest: policy.digest },
      at: now.toISOString(),
      ...tally.result(),
    };
  }

  async createAssessment(entityRef: string, assessment: NewAssessment) {
    await this.#answer('createAssessment', entityRef);
    const { entity, records } = this.#model(entityRef);
    const { risk, aiAct: tree } = this.#policy;
    const { answers, override } = assessment;
    const aiAct = aiActClassificationOf(assessment.aiAct, tree);
    const facts = { ...factsOf(entity), aiAct };
    const computed = assessRisk(answers, risk, facts);
    const result = override
      ? overrideTier(computed, override, answers, risk, facts)
      : computed;
    const record: Assessment = {
      ...this.#head(entityRef, this.#policy.risk.validFor[result.tier]),
      ...assessment,
      aiAct,
      result,
    };
    return this.#store(entityRef, records.assessments, record, 'assessment');
  }

  async createEvidence(
    entityRef: string,
    { version, ...evidence }: NewEvidence,
  ) {
    await this.#answer('createEvidence', entityRef);
    const record: Evidence = {
      ...this.#head(entityRef),
      ...evidence,
      ...(version && { modelVersion: version }),
      source: 'user',
      ...(this.pipeline && { source: 'pipeline', ...this.pipeline }),
      measures: EVIDENCE_TYPE_DEFINITIONS[evidence.type].measure(
        evidence.payload,
      ),
    };
    const { records } = this.#model(entityRef);
    return this.#store(entityRef, records.evidence, record, 'evidence');
  }

  async createSignOff(entityRef: string, signOff: NewSignOff) {
    await this.#answer('createSignOff', entityRef);
    const { tier } = this.#evaluate(entityRef);
    const { subject, subjectDigest } = this.#subjectFor(entityRef, signOff);
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
      modelVersion: subject.bound.version,
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
    return evaluate(this.#inputOf(entityRef));
  }

  #subjectFor(entityRef: string, target: Target) {
    return subjectFor(this.#inputOf(entityRef), target);
  }

  #inputOf(entityRef: string): EvaluationInput {
    const { entity, records } = this.#model(entityRef);
    return {
      facts: factsOf(entity),
      records,
      policy: this.#policy,
      now: new Date(),
    };
  }

  #head(entityRef: string, validFor?: string) {
    const { model } = factsOf(this.#model(entityRef).entity);
    return {
      entityRef,
      modelVersion: model.version,
      modelDigest: model.digest,
      policyVersion: this.#policy.version,
      recordedBy: this.caller,
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
