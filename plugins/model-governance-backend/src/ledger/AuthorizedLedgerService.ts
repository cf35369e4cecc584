import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  ledgerErasePermission,
  ledgerExportPermission,
  sensitiveEvidenceReadPermission,
  type ExportFormat,
  type NewErasure,
} from '@modelgov/backstage-plugin-model-governance-common';
import { deniedError, type ModelAuthorizer } from '../access/ModelAuthorizer';
import type { ReadScope } from '../access/ReadScope';
import { inPerson } from '../service/inPerson';
import type { Page } from '../service/ModelGovernanceService';
import type { DefaultLedgerService } from './DefaultLedgerService';
import type { LedgerService } from './LedgerService';

type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/** Asks for permission before anything else; what is not allowed, the service behind never hears of. */
export class AuthorizedLedgerService
  implements
    LedgerService<BackstageCredentials, BackstageCredentials, UserCredentials>
{
  readonly #service: DefaultLedgerService;
  readonly #authorizer: ModelAuthorizer;

  constructor(service: DefaultLedgerService, authorizer: ModelAuthorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async list(entityRef: string, page: Page, credentials: BackstageCredentials) {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#service.list(entityRef, page, scope);
  }

  async verify(entityRef: string, credentials: BackstageCredentials) {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#service.verify(entityRef, scope);
  }

  /** A model that the caller may not read is not found; one that they may only read is refused. */
  async export(
    entityRef: string,
    format: ExportFormat,
    credentials: BackstageCredentials,
  ) {
    const { read, act } = await this.#authorizer.actScope(
      ledgerExportPermission,
      credentials,
    );
    await this.#service.assertReadable(entityRef, read);
    if (!(await this.#isIn(act, entityRef))) {
      throw deniedError(ledgerExportPermission.name);
    }
    const { act: sensitive } = await this.#authorizer.actScope(
      sensitiveEvidenceReadPermission,
      credentials,
    );
    return this.#service.export(entityRef, format, {
      read,
      sensitive: await this.#isIn(sensitive, entityRef),
    });
  }

  /** A person is erased everywhere; of models that the caller may not read, the answer says nothing. */
  async erase(erasure: NewErasure, credentials: UserCredentials) {
    const actor = inPerson(credentials);
    await this.#authorizer.authorize(ledgerErasePermission, credentials);
    const scope = await this.#authorizer.readScope(credentials);
    return this.#service.within(
      await this.#service.erase(erasure, actor),
      scope,
    );
  }

  async #isIn(scope: ReadScope | undefined, entityRef: string) {
    return Boolean(scope && (await this.#service.isIn(entityRef, scope)));
  }
}
