import { ANNOTATION_EDIT_URL } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import type {
  Gap,
  Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { scorecardRouteRef } from '../../routes';
import { modelGovernanceTranslationRef } from '../../translation';
import { safeHref } from '../text';
import type { DialogRequest } from './DialogRequest';
import { PermissionButton } from './PermissionButton';
import { toDialogRequest } from './toDialogRequest';
import { usePointless } from './usePointless';

/** The one button that does the next step about an open requirement. */
export function GapAction(props: {
  gap: Gap;
  scorecard: Scorecard;
  onRequest: (request: DialogRequest) => void;
}) {
  const { gap, scorecard, onRequest } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { entity } = useEntity();
  const scorecardRoute = useRouteRef(scorecardRouteRef);
  const whyPointless = usePointless(scorecard);
  const { action } = gap;
  if (!action) {
    return null;
  }

  const request = toDialogRequest(action, gap.requirementId);
  if (request) {
    const label = t(`actions.${labelOf(action)}`);
    return (
      <PermissionButton
        act={request.kind}
        entityRef={scorecard.entityRef}
        pointless={
          request.kind === 'sign-off' ? whyPointless('sign-off') : undefined
        }
        size="small"
        variant="secondary"
        aria-label={t('actions.labelled', { action: label, what: gap.title })}
        onPress={() => onRequest(request)}
      >
        {label}
      </PermissionButton>
    );
  }

  const editUrl = safeHref(
    entity.metadata.annotations?.[ANNOTATION_EDIT_URL] ?? '',
  );
  if (action.kind === 'edit-entity' && editUrl) {
    return (
      <ButtonLink
        size="small"
        variant="secondary"
        href={editUrl}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t('actions.labelled', {
          action: t('actions.edit'),
          what: gap.title,
        })}
      >
        {t('actions.edit')}
      </ButtonLink>
    );
  }
  return scorecardRoute ? (
    <ButtonLink
      size="small"
      variant="secondary"
      href={`${scorecardRoute()}?finding=${gap.requirementId}`}
      aria-label={t('actions.labelled', {
        action: t('actions.see'),
        what: gap.title,
      })}
    >
      {t('actions.see')}
    </ButtonLink>
  ) : null;
}

function labelOf(action: NonNullable<Gap['action']>) {
  switch (action.kind) {
    case 'add-evidence':
      return action.renew ? 'renew' : 'add';
    case 'assess-risk':
      return 'assess';
    case 'confirm-assessment':
      return 'confirm';
    case 'review-evidence':
      return 'review';
    default:
      return 'signOff';
  }
}
