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
  assessmentConfirmPermission,
  assessmentCreatePermission,
  breakGlassPermission,
  delegationCreatePermission,
  evidenceCreatePermission,
  evidenceReviewPermission,
  modelStopPermission,
  reviewRequestPermission,
  sensitiveEvidenceReadPermission,
  signOffRevokePermission,
  waiverDecidePermission,
  waiverRequestPermission,
} from '@modelgov/backstage-plugin-model-governance-common';
import {
  CONFIDENTIAL_SYSTEM,
  CONTROL_GROUPS,
  DECIDING_GROUPS,
  EXTERNALS,
} from './groups';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/** What owners do for their models, and the control functions for every model. */
const OWNER_PERMISSIONS = [
  assessmentCreatePermission,
  evidenceCreatePermission,
  reviewRequestPermission,
  waiverRequestPermission,
];

/** What only those do who decide on the models of others. */
const DECIDING_PERMISSIONS = [
  assessmentConfirmPermission,
  evidenceReviewPermission,
  signOffRevokePermission,
  waiverDecidePermission,
  modelStopPermission,
  breakGlassPermission,
  delegationCreatePermission,
];

/**
 * An example to copy and change: employees read everything; owners assess their models, bring evidence, and ask for reviews
 * and waivers, the control functions may for every model; control functions and executives decide; externals only read,
 * nothing of the confidential system and no content of sensitive evidence. Whether somebody holds a role with the power to
 * do what they do is not asked here: the service knows it from the policy pack.
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

    const owned = OWNER_PERMISSIONS.find(each =>
      isPermission(permission, each),
    );
    if (owned && !isIn(CONTROL_GROUPS)) {
      return createModelConditionalDecision(
        owned,
        modelConditions.isModelOwner({ claims }),
      );
    }
    if (DECIDING_PERMISSIONS.some(each => isPermission(permission, each))) {
      return isIn(DECIDING_GROUPS) ? ALLOW : DENY;
    }
    return ALLOW;
  }
}
