import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, VisuallyHidden, type ButtonProps } from '@backstage/ui';
import { modelGovernanceTranslationRef } from '../../translation';
import type { DialogRequest } from './DialogRequest';
import { permissionOf } from './permissionOf';

/** A button for one of the acts of governance; off, with the reason, for those who may not do it. */
export function PermissionButton(
  props: ButtonProps & {
    act: DialogRequest['kind'];
    entityRef: string;
    /** Why the act would be pointless now, whoever does it. */
    pointless?: string;
  },
) {
  const { act, entityRef, pointless, ...buttonProps } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const permission = permissionOf(act);
  const { loading, allowed } = usePermission({
    permission,
    resourceRef: entityRef,
  });
  if (!pointless && (loading || allowed)) {
    return <Button {...buttonProps} isDisabled={loading} />;
  }
  const reason =
    pointless ?? t('actions.denied', { permission: permission.name });
  return (
    <span title={reason}>
      <Button {...buttonProps} isDisabled />
      <VisuallyHidden>{reason}</VisuallyHidden>
    </span>
  );
}
