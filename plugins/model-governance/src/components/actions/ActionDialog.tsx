import { Progress } from '@backstage/core-components';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { lazy, Suspense } from 'react';
import type { DialogRequest } from './DialogRequest';
import { isAccountabilityRequest } from './isAccountabilityRequest';

const AssessRiskDialog = lazy(() =>
  import('../dialogs/AssessRiskDialog').then(m => ({
    default: m.AssessRiskDialog,
  })),
);
const ConfirmAssessmentDialog = lazy(() =>
  import('../dialogs/ConfirmAssessmentDialog').then(m => ({
    default: m.ConfirmAssessmentDialog,
  })),
);
const AddEvidenceDialog = lazy(() =>
  import('../dialogs/AddEvidenceDialog').then(m => ({
    default: m.AddEvidenceDialog,
  })),
);
const ReviewEvidenceDialog = lazy(() =>
  import('../dialogs/ReviewEvidenceDialog').then(m => ({
    default: m.ReviewEvidenceDialog,
  })),
);
const DisputeEvidenceDialog = lazy(() =>
  import('../dialogs/DisputeEvidenceDialog').then(m => ({
    default: m.DisputeEvidenceDialog,
  })),
);
const SignOffDialog = lazy(() =>
  import('../dialogs/SignOffDialog').then(m => ({ default: m.SignOffDialog })),
);
const AskWaiverDialog = lazy(() =>
  import('../dialogs/AskWaiverDialog').then(m => ({
    default: m.AskWaiverDialog,
  })),
);
const DecideWaiverDialog = lazy(() =>
  import('../dialogs/DecideWaiverDialog').then(m => ({
    default: m.DecideWaiverDialog,
  })),
);
const RevokeWaiverDialog = lazy(() =>
  import('../dialogs/RevokeWaiverDialog').then(m => ({
    default: m.RevokeWaiverDialog,
  })),
);
const AccountabilityDialog = lazy(() =>
  import('../dialogs/AccountabilityDialog').then(m => ({
    default: m.AccountabilityDialog,
  })),
);

/** The dialog that was asked for, if any; its code is loaded when it is first opened. */
export function ActionDialog(props: {
  request?: DialogRequest;
  scorecard: Scorecard;
  onClose: () => void;
}) {
  const { request, ...rest } = props;
  if (!request) {
    return null;
  }
  return (
    <Suspense fallback={<Progress />}>
      {request.kind === 'assess-risk' && (
        <AssessRiskDialog {...rest} useCase={request.useCase} />
      )}
      {request.kind === 'confirm-assessment' && (
        <ConfirmAssessmentDialog
          {...rest}
          useCase={request.useCase}
          assessmentId={request.assessmentId}
        />
      )}
      {request.kind === 'add-evidence' && (
        <AddEvidenceDialog {...rest} request={request} />
      )}
      {request.kind === 'sign-off' && (
        <SignOffDialog {...rest} request={request} />
      )}
      {request.kind === 'evidence-review' && (
        <ReviewEvidenceDialog {...rest} request={request} />
      )}
      {request.kind === 'evidence-dispute' && (
        <DisputeEvidenceDialog {...rest} request={request} />
      )}
      {request.kind === 'waiver' && (
        <AskWaiverDialog {...rest} requirementId={request.requirementId} />
      )}
      {request.kind === 'waiver-decision' && (
        <DecideWaiverDialog {...rest} waiver={request.waiver} />
      )}
      {request.kind === 'waiver-revocation' && (
        <RevokeWaiverDialog {...rest} waiver={request.waiver} />
      )}
      {isAccountabilityRequest(request) && (
        <AccountabilityDialog {...rest} request={request} />
      )}
    </Suspense>
  );
}
