import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type BasicPermission,
  type PermissionCondition,
  type PermissionCriteria,
  type QueryPermissionResponse,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type { ConditionTransformer } from '@backstage/plugin-permission-node';
import {
  modelReadPermission,
  type RESOURCE_TYPE_MODEL,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ModelCriterion } from '../permissions';
import type { ReadScope } from './ReadScope';
import type { VisibleEntities } from './VisibleEntities';

/** A permission on a model. */
export type ModelPermission = ResourcePermission<typeof RESOURCE_TYPE_MODEL>;

/** What a caller may read, and what of it they may act on; without `act`, on nothing. */
export interface ActScope {
  read: ReadScope;
  act?: ReadScope;
}

/** Turns the decisions of the permission framework into scopes of database queries. Fails closed. */
export class ModelAuthorizer {
  readonly #permissions: PermissionsService;
  readonly #visible: VisibleEntities;
  readonly #toCriteria: ConditionTransformer<ModelCriterion>;

  constructor(options: {
    permissions: PermissionsService;
    visible: VisibleEntities;
    toCriteria: ConditionTransformer<ModelCriterion>;
  }) {
    this.#permissions = options.permissions;
    this.#visible = options.visible;
    this.#toCriteria = options.toCriteria;
  }

  /**
   * Which models a caller may read: by the catalog's policy and by ours, asked for in one request.
   *
   * @throws NotAllowedError naming the permission that is denied altogether
   */
  async readScope(credentials: BackstageCredentials): Promise<ReadScope> {
    const [inCatalog, model] = await this.#permissions.authorizeConditional(
      [
        { permission: catalogEntityReadPermission },
        { permission: modelReadPermission },
      ],
      { credentials },
    );
    return this.#toReadScope(inCatalog, model, credentials);
  }

  /** Like {@link ModelAuthorizer.readScope}, and on which models a caller may do something besides. */
  async actScope(
    permission: ModelPermission,
    credentials: BackstageCredentials,
  ): Promise<ActScope> {
    const [inCatalog, model, act] =
      await this.#permissions.authorizeConditional(
        [
          { permission: catalogEntityReadPermission },
          { permission: modelReadPermission },
          { permission },
        ],
        { credentials },
      );
    return {
      read: await this.#toReadScope(inCatalog, model, credentials),
      act:
        act.result === AuthorizeResult.DENY
          ? undefined
          : { criteria: this.#criteriaOf(act, permission.name) },
    };
  }

  /** @throws NotAllowedError where the permission is denied */
  async authorize(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [{ result }] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (result !== AuthorizeResult.ALLOW) {
      throw deniedError(permission.name);
    }
  }

  async #toReadScope(
    inCatalog: QueryPermissionResponse,
    model: QueryPermissionResponse,
    credentials: BackstageCredentials,
  ): Promise<ReadScope> {
    if (inCatalog.result === AuthorizeResult.DENY) {
      throw deniedError(catalogEntityReadPermission.name);
    }
    return {
      criteria: this.#criteriaOf(model, modelReadPermission.name),
      entityUids:
        inCatalog.result === AuthorizeResult.ALLOW
          ? undefined
          : await this.#visible.of(credentials),
    };
  }

  #criteriaOf(
    decision: QueryPermissionResponse,
    permissionName: string,
  ): PermissionCriteria<ModelCriterion> | undefined {
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return undefined;
      case AuthorizeResult.CONDITIONAL:
        return this.#toCriteria(
          decision.conditions as PermissionCriteria<PermissionCondition>,
        );
      default:
        throw deniedError(permissionName);
    }
  }
}

/** The error for a permission that a caller does not have. */
export function deniedError(permissionName: string): NotAllowedError {
  return new NotAllowedError(`Missing permission ${permissionName}`);
}
