import {
  ACT_OPERATIONS,
  assessmentCreatePermission,
  evidenceCreatePermission,
  signOffCreatePermission,
  type ActOperation,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { DialogRequest } from './DialogRequest';

/** The permission that a dialog needs. */
export function permissionOf(
  kind: DialogRequest['kind'],
): ActOperation['permission'] {
  switch (kind) {
    case 'assess-risk':
      return assessmentCreatePermission;
    case 'confirm-assessment':
      return ACT_OPERATIONS['assessment-confirmation'].permission;
    case 'add-evidence':
      return evidenceCreatePermission;
    case 'sign-off':
      return signOffCreatePermission;
    default:
      return ACT_OPERATIONS[kind].permission;
  }
}
