import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, VisuallyHidden, type ButtonProps } from '@backstage/ui';
import {
  assessmentCreatePermission,
  evidenceCreatePermission,
  signOffCreatePermission,
  waiverDecidePermission,
  waiverRequestPermission,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import type { DialogRequest } from './DialogRequest';

const PERMISSIONS = {
  'assess-risk': assessmentCreatePermission,
  'add-evidence': evidenceCreatePermission,
  'sign-off': signOffCreatePermission,
  waiver: waiverRequestPermission,
  'waiver-decision': waiverDecidePermission,
  'waiver-revocation': waiverDecidePermission,
} as const satisfies Record<DialogRequest['kind'], unknown>;

/** A button for one of the acts of governance; off, with the reason, for those who may not do it. */
export function PermissionButton(
  props: ButtonProps & { act: DialogRequest['kind']; entityRef: string },
) {
  const { act, entityRef, ...buttonProps } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const permission = PERMISSIONS[act];
  const { loading, allowed } = usePermission({
    permission,
    resourceRef: entityRef,
  });
  if (loading || allowed) {
    return <Button {...buttonProps} isDisabled={loading} />;
  }
  const reason = t('actions.denied', { permission: permission.name });
  return (
    <span title={reason}>
      <Button {...buttonProps} isDisabled />
      <VisuallyHidden>{reason}</VisuallyHidden>
    </span>
  );
}
