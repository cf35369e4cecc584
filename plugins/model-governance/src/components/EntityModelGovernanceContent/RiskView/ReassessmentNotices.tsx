import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { modelGovernanceTranslationRef } from '../../../translation';
import { PermissionButton } from '../../actions';
import { useDayText } from '../../text';
import type { ViewProps } from '../ViewProps';

/** The use cases that have to be assessed anew, by when and why, each with the button that does it. */
export function ReassessmentNotices({ scorecard, onRequest }: ViewProps) {
  const { entityRef, reassessments } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const dayText = useDayText();
  return (
    <>
      {reassessments.map(({ id, useCase, reason, changes, dueAt, overdue }) => (
        <Alert
          key={id}
          role="status"
          status={overdue ? 'danger' : 'warning'}
          icon
          title={t(overdue ? 'risk.reassess.overdue' : 'risk.reassess.title', {
            useCase,
            day: dayText(dueAt),
          })}
          description={
            <>
              <div>{reason}</div>
              {changes.map(({ path, signed, now }) => (
                <div key={path}>
                  {t('risk.reassess.change', { path, signed, now })}
                </div>
              ))}
            </>
          }
          customActions={
            <PermissionButton
              act="assess-risk"
              entityRef={entityRef}
              size="small"
              variant="secondary"
              aria-label={t('actions.labelled', {
                action: t('actions.reassess'),
                what: t(
                  overdue ? 'risk.reassess.overdue' : 'risk.reassess.title',
                  { useCase, day: dayText(dueAt) },
                ),
              })}
              onPress={() => onRequest({ kind: 'assess-risk', useCase })}
            >
              {t('actions.reassess')}
            </PermissionButton>
          }
        />
      ))}
    </>
  );
}
