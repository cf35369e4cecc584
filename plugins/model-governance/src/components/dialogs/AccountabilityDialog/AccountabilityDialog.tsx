import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import type { AccountabilityRequest } from '../../actions';
import { BreakGlassDialog } from './BreakGlassDialog';
import { CloseConditionDialog } from './CloseConditionDialog';
import { DecommissionDialog } from './DecommissionDialog';
import { PlanChangesDialog } from './PlanChangesDialog';
import { RequestReviewDialog } from './RequestReviewDialog';
import { RevokeSignOffDialog } from './RevokeSignOffDialog';
import { StartAgainDialog } from './StartAgainDialog';
import { SuspendDialog } from './SuspendDialog';
import { WithdrawReviewDialog } from './WithdrawReviewDialog';

/** The dialog of one of the acts about reviews, conditions, stops, emergencies or the end of a model. */
export function AccountabilityDialog(props: {
  scorecard: Scorecard;
  request: AccountabilityRequest;
  onClose: () => void;
}) {
  const { request, ...rest } = props;
  switch (request.kind) {
    case 'review-request':
      return <RequestReviewDialog {...rest} />;
    case 'review-withdrawal':
      return <WithdrawReviewDialog {...rest} request={request.request} />;
    case 'condition-closure':
      return <CloseConditionDialog {...rest} condition={request.condition} />;
    case 'revocation':
      return <RevokeSignOffDialog {...rest} request={request} />;
    case 'suspension':
      return <SuspendDialog {...rest} />;
    case 'suspension-lift':
      return <StartAgainDialog {...rest} />;
    case 'break-glass':
      return <BreakGlassDialog {...rest} />;
    case 'change-plan':
      return <PlanChangesDialog {...rest} />;
    default:
      return <DecommissionDialog {...rest} />;
  }
}
