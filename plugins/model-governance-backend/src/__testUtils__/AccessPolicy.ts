import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  assessmentCreatePermission,
  evidenceCreatePermission,
  ledgerExportPermission,
  policyReadPermission,
  policySimulatePermission,
  reviewRequestPermission,
  waiverRequestPermission,
} from '@modelgov/backstage-plugin-model-governance-common';
import {
  createModelConditionalDecision,
  modelConditions,
} from '../permissions';

const OF_OWNERS = [
  assessmentCreatePermission,
  evidenceCreatePermission,
  reviewRequestPermission,
  waiverRequestPermission,
];

/**
 * Owners do for their models what owners do; the officer and they take records away; the officer tries other policies;
 * `other` does not read the policy. `unseeing` may do everything, with what they may read in the catalog: what their own
 * group owns. Who holds the roles of the policy is not asked here.
 */
export class AccessPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const name = user?.info.userEntityRef.replace('user:default/', '');
    const allowIf = (isAllowed: boolean): PolicyDecision => ({
      result: isAllowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    });
    if (name === 'unseeing') {
      return isPermission(permission, catalogEntityReadPermission)
        ? createCatalogConditionalDecision(
            permission,
            catalogConditions.isEntityOwner({
              claims: ['group:default/unseeing'],
            }),
          )
        : allowIf(true);
    }
    const mine = modelConditions.isModelOwner({
      claims: [
        name === 'owner' || name?.startsWith('leaver-')
          ? 'group:default/owners'
          : `user:default/${name}`,
      ],
    });
    const owned = OF_OWNERS.find(each => isPermission(permission, each));
    if (owned) {
      return createModelConditionalDecision(owned, mine);
    }
    if (isPermission(permission, ledgerExportPermission)) {
      return name === 'officer'
        ? allowIf(true)
        : createModelConditionalDecision(permission, mine);
    }
    if (isPermission(permission, policySimulatePermission)) {
      return allowIf(name === 'officer');
    }
    if (isPermission(permission, policyReadPermission)) {
      return allowIf(name !== 'other');
    }
    return allowIf(true);
  }
}
