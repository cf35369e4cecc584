import { Progress } from '@backstage/core-components';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { lazy, Suspense } from 'react';
import type { DialogRequest } from './DialogRequest';

const AssessRiskDialog = lazy(() =>
  import('../dialogs/AssessRiskDialog').then(m => ({
    default: m.AssessRiskDialog,
  })),
);
const AddEvidenceDialog = lazy(() =>
  import('../dialogs/AddEvidenceDialog').then(m => ({
    default: m.AddEvidenceDialog,
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
      {request.kind === 'add-evidence' && (
        <AddEvidenceDialog {...rest} request={request} />
      )}
      {request.kind === 'sign-off' && (
        <SignOffDialog {...rest} roles={request.roles} />
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
    </Suspense>
  );
}
