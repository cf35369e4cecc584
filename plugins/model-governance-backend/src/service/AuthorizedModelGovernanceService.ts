import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  ACT_OPERATIONS,
  assessmentCreatePermission,
  evidenceCreatePermission,
  policyReadPermission,
  sensitiveEvidenceReadPermission,
  signOffCreatePermission,
  type NewActOf,
  type NewAssessment,
  type NewEvidence,
  type NewSignOff,
  type SubmittedActKind,
  type Target,
  type VersionComparisonQuery,
} from '@modelgov/backstage-plugin-model-governance-common';
import {
  deniedError,
  type ModelAuthorizer,
  type ModelPermission,
} from '../access/ModelAuthorizer';
import type { ReadScope } from '../access/ReadScope';
import {
  submitterOf,
  type SubmitterCredentials,
} from '../pipelines/submitterOf';
import type { Submitter } from '../records/Submitter';
import type { ParsedModelListQuery } from '../store';
import { inPerson } from './inPerson';
import type {
  ActPlace,
  ModelGovernanceService,
  Page,
  ParsedActListQuery,
} from './ModelGovernanceService';
import { isSensitive, withholdSensitive } from './withholdSensitive';
import { isSensitiveAct, withholdSensitiveAct } from './withholdSensitiveAct';

type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/** Asks for permission before anything else; what is not allowed, the service behind never hears of. */
export class AuthorizedModelGovernanceService
  implements
    ModelGovernanceService<
      BackstageCredentials,
      UserCredentials,
      SubmitterCredentials
    >
{
  readonly #service: ModelGovernanceService<ReadScope, string, Submitter>;
  readonly #authorizer: ModelAuthorizer;
  readonly #pipelines: ReadonlyMap<string, string>;

  constructor(
    service: ModelGovernanceService<ReadScope, string, Submitter>,
    authorizer: ModelAuthorizer,
    pipelines: ReadonlyMap<string, string>,
  ) {
    this.#service = service;
    this.#authorizer = authorizer;
    this.#pipelines = pipelines;
  }

  async listModels(
    query: ParsedModelListQuery,
    credentials: BackstageCredentials,
  ) {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#service.listModels(query, scope);
  }

  async getSummaries(entityRefs: string[], credentials: BackstageCredentials) {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#service.getSummaries(entityRefs, scope);
  }

  async getScorecard(entityRef: string, credentials: BackstageCredentials) {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#service.getScorecard(entityRef, scope);
  }

  async getHistory(
    entityRef: string,
    page: Page,
    credentials: BackstageCredentials,
  ) {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#service.getHistory(entityRef, page, scope);
  }

  async listAssessments(
    entityRef: string,
    page: Page,
    credentials: BackstageCredentials,
  ) {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#service.listAssessments(entityRef, page, scope);
  }

  async listEvidence(
    entityRef: string,
    page: Page,
    credentials: BackstageCredentials,
  ) {
    const { read, act } = await this.#authorizer.actScope(
      sensitiveEvidenceReadPermission,
      credentials,
    );
    const evidence = await this.#service.listEvidence(entityRef, page, read);
    if (
      !evidence.items.some(isSensitive) ||
      (await this.#isIn(act, entityRef))
    ) {
      return evidence;
    }
    return { ...evidence, items: evidence.items.map(withholdSensitive) };
  }

  async listSignOffs(
    entityRef: string,
    page: Page,
    credentials: BackstageCredentials,
  ) {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#service.listSignOffs(entityRef, page, scope);
  }

  async getSubject(
    entityRef: string,
    target: Target,
    credentials: BackstageCredentials,
  ) {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#service.getSubject(entityRef, target, scope);
  }

  async getVersions(entityRef: string, credentials: BackstageCredentials) {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#service.getVersions(entityRef, scope);
  }

  async compareVersions(
    entityRef: string,
    versions: VersionComparisonQuery,
    credentials: BackstageCredentials,
  ) {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#service.compareVersions(entityRef, versions, scope);
  }

  async recordAssessment(
    entityRef: string,
    content: NewAssessment,
    credentials: UserCredentials,
  ) {
    const actor = inPerson(credentials);
    await this.#authorizeAct(
      assessmentCreatePermission,
      entityRef,
      credentials,
    );
    return this.#service.recordAssessment(entityRef, content, actor);
  }

  async recordEvidence(
    entityRef: string,
    content: NewEvidence,
    credentials: SubmitterCredentials,
  ) {
    const submitter = submitterOf(credentials, this.#pipelines);
    await this.#authorizeAct(evidenceCreatePermission, entityRef, credentials);
    return this.#service.recordEvidence(entityRef, content, submitter);
  }

  async recordSignOff(
    entityRef: string,
    content: NewSignOff,
    credentials: UserCredentials,
  ) {
    const actor = inPerson(credentials);
    await this.#authorizeAct(signOffCreatePermission, entityRef, credentials);
    return this.#service.recordSignOff(entityRef, content, actor);
  }

  async listActs(
    entityRef: string,
    query: ParsedActListQuery,
    credentials: BackstageCredentials,
  ) {
    const { read, act } = await this.#authorizer.actScope(
      sensitiveEvidenceReadPermission,
      credentials,
    );
    const acts = await this.#service.listActs(entityRef, query, read);
    if (
      !acts.items.some(isSensitiveAct) ||
      (await this.#isIn(act, entityRef))
    ) {
      return acts;
    }
    return { ...acts, items: acts.items.map(withholdSensitiveAct) };
  }

  async recordAct<K extends SubmittedActKind>(
    kind: K,
    place: ActPlace,
    content: NewActOf<K>,
    credentials: UserCredentials,
  ) {
    const actor = inPerson(credentials);
    await this.#authorizeAct(
      ACT_OPERATIONS[kind].permission,
      place.entityRef,
      credentials,
    );
    return this.#service.recordAct(kind, place, content, actor);
  }

  async getPolicy(credentials: BackstageCredentials) {
    await this.#authorizer.authorize(policyReadPermission, credentials);
    return this.#service.getPolicy({});
  }

  /** A model that the caller may not read is not found; one that they may only read is refused. */
  async #authorizeAct(
    permission: ModelPermission,
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { read, act } = await this.#authorizer.actScope(
      permission,
      credentials,
    );
    await this.#service.getScorecard(entityRef, read);
    if (!(await this.#isIn(act, entityRef))) {
      throw deniedError(permission.name);
    }
  }

  async #isIn(scope: ReadScope | undefined, entityRef: string) {
    const [found] = scope
      ? await this.#service.getSummaries([entityRef], scope)
      : [];
    return Boolean(found);
  }
}
