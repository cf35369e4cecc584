import type { NextAction } from '@modelgov/backstage-plugin-model-governance-common';
import type { DialogRequest } from './DialogRequest';

/** The dialog that does a next step; `undefined` for steps that are done elsewhere. */
export function toDialogRequest(
  action: NextAction,
  requirementId: string,
): DialogRequest | undefined {
  switch (action.kind) {
    case 'assess-risk':
      return { kind: 'assess-risk', useCase: action.useCase };
    case 'confirm-assessment':
      return {
        kind: 'confirm-assessment',
        useCase: action.useCase,
        assessmentId: action.assessmentId,
      };
    case 'add-evidence':
      return {
        kind: 'add-evidence',
        types: action.types,
        requirementIds: [requirementId],
      };
    case 'review-evidence':
      return {
        kind: 'evidence-review',
        evidenceId: action.evidenceIds[0],
        roles: action.roles,
      };
    case 'sign-off':
      return { kind: 'sign-off', roles: action.roles };
    default:
      return undefined;
  }
}
