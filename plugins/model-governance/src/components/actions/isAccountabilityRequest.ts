import type {
  AccountabilityKind,
  AccountabilityRequest,
} from './AccountabilityRequest';
import type { DialogRequest } from './DialogRequest';

const KINDS: Readonly<Record<AccountabilityKind, true>> = {
  'review-request': true,
  'review-withdrawal': true,
  'condition-closure': true,
  revocation: true,
  suspension: true,
  'suspension-lift': true,
  'break-glass': true,
  'change-plan': true,
  decommission: true,
};

/** Whether a dialog is one of those about reviews, conditions, stops, emergencies or the end of a model. */
export function isAccountabilityRequest(
  request: DialogRequest,
): request is AccountabilityRequest {
  return Object.hasOwn(KINDS, request.kind);
}
