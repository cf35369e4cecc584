import {
  assessmentConfirmPermission,
  assessmentCreatePermission,
  breakGlassPermission,
  evidenceCreatePermission,
  evidenceReviewPermission,
  modelStopPermission,
  reviewRequestPermission,
  signOffCreatePermission,
  signOffRevokePermission,
  waiverDecidePermission,
  waiverRequestPermission,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { DialogRequest } from './DialogRequest';

/** The permission that each dialog needs. */
export const ACT_PERMISSIONS = {
  'assess-risk': assessmentCreatePermission,
  'confirm-assessment': assessmentConfirmPermission,
  'add-evidence': evidenceCreatePermission,
  'evidence-review': evidenceReviewPermission,
  'sign-off': signOffCreatePermission,
  waiver: waiverRequestPermission,
  'waiver-decision': waiverDecidePermission,
  'waiver-revocation': waiverDecidePermission,
  'review-request': reviewRequestPermission,
  'review-withdrawal': reviewRequestPermission,
  'condition-closure': signOffCreatePermission,
  revocation: signOffRevokePermission,
  suspension: modelStopPermission,
  'suspension-lift': signOffCreatePermission,
  'break-glass': breakGlassPermission,
  'change-plan': reviewRequestPermission,
  decommission: modelStopPermission,
} as const satisfies Record<DialogRequest['kind'], unknown>;
