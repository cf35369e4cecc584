import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  delegationCreatePermission,
  type NewDelegation,
  type NewDelegationEnd,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ModelAuthorizer } from '../access/ModelAuthorizer';
import { inPerson } from '../service/inPerson';
import type { DelegationService } from './DelegationService';

type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/** Asks for permission first. Everybody sees their own delegations, and ends them in person. */
export class AuthorizedDelegationService
  implements DelegationService<UserCredentials>
{
  readonly #service: DelegationService<string>;
  readonly #authorizer: ModelAuthorizer;

  constructor(service: DelegationService<string>, authorizer: ModelAuthorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async list({ principal }: UserCredentials) {
    return this.#service.list(principal.userEntityRef);
  }

  async create(content: NewDelegation, credentials: UserCredentials) {
    const userRef = inPerson(credentials);
    await this.#authorizer.authorize(delegationCreatePermission, credentials);
    return this.#service.create(content, userRef);
  }

  async end(
    id: string,
    content: NewDelegationEnd,
    credentials: UserCredentials,
  ) {
    return this.#service.end(id, content, inPerson(credentials));
  }
}
