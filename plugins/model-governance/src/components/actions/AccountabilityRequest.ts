import type {
  ConditionState,
  ReviewRequestState,
} from '@modelgov/backstage-plugin-model-governance-common';

/** A dialog about reviews, conditions, stops, emergencies or the end of a model, and what it was asked for. */
export type AccountabilityRequest =
  | { kind: 'review-request' }
  | { kind: 'review-withdrawal'; request: ReviewRequestState }
  | { kind: 'condition-closure'; condition: ConditionState }
  | {
      kind: 'revocation';
      signOffId: string;
      signedBy: string;
      role: string;
      roleTitle: string;
    }
  | { kind: 'suspension' }
  | { kind: 'suspension-lift' }
  | { kind: 'break-glass' }
  | { kind: 'change-plan' }
  | { kind: 'decommission' };

/** The kinds of acts of accountability that have a dialog. */
export type AccountabilityKind = AccountabilityRequest['kind'];
