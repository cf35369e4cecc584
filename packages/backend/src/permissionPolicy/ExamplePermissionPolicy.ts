import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  createModelConditionalDecision,
  modelConditions,
} from '@modelgov/backstage-plugin-model-governance-backend';
import {
  assessmentCreatePermission,
  evidenceCreatePermission,
  sensitiveEvidenceReadPermission,
} from '@modelgov/backstage-plugin-model-governance-common';
import { CONFIDENTIAL_SYSTEM, CONTROL_GROUPS, EXTERNALS } from './groups';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * An example to copy and change: employees read everything; owners assess their models and bring evidence, the control
 * functions may for every model; externals only read, nothing of the confidential system and no content of sensitive evidence. Whether somebody holds a
 * sign-off role is not asked here: the service knows it from the policy pack.
 */
export class ExamplePermissionPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return DENY;
    }
    const claims = user.info.ownershipEntityRefs;
    const isIn = (groups: string[]) => groups.some(g => claims.includes(g));

    if (isIn(EXTERNALS)) {
      if (
        permission.attributes.action !== 'read' ||
        isPermission(permission, sensitiveEvidenceReadPermission)
      ) {
        return DENY;
      }
      return isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY)
        ? createCatalogConditionalDecision(permission, {
            not: catalogConditions.hasSpec({
              key: 'system',
              value: CONFIDENTIAL_SYSTEM,
            }),
          })
        : ALLOW;
    }

    if (
      (isPermission(permission, assessmentCreatePermission) ||
        isPermission(permission, evidenceCreatePermission)) &&
      !isIn(CONTROL_GROUPS)
    ) {
      return createModelConditionalDecision(
        permission,
        modelConditions.isModelOwner({ claims }),
      );
    }
    return ALLOW;
  }
}
