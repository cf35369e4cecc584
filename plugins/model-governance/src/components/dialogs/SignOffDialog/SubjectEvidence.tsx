import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import type {
  Scorecard,
  Subject,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useEvidence } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ErrorNotice, SafeLink } from '../../text';

/** The evidence that a signer relies on, by title, with what each piece answers. */
export function SubjectEvidence(props: {
  scorecard: Scorecard;
  subject: Subject;
}) {
  const { subject } = props;
  const { entityRef, findings } = props.scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { reload, ...records } = useEvidence(entityRef);
  if (!subject.evidence.length) {
    return <>{t('signOff.noEvidence')}</>;
  }
  if (records.status === 'loading') {
    return <Skeleton width="60%" height={16} />;
  }
  if (records.status === 'error') {
    return (
      <ErrorNotice
        title={t('evidence.error')}
        error={records.error}
        onRetry={reload}
      />
    );
  }
  return (
    <>
      {subject.evidence.map(({ evidenceId, requirementId }) => {
        const record = records.value.find(({ id }) => id === evidenceId);
        const requirement =
          findings.find(finding => finding.requirementId === requirementId)
            ?.title ?? requirementId;
        const name = record?.title ?? evidenceId;
        return (
          <div key={`${requirementId} ${evidenceId}`}>
            {record?.link ? (
              <SafeLink href={record.link}>{name}</SafeLink>
            ) : (
              name
            )}
            {` – ${requirement}`}
          </div>
        );
      })}
    </>
  );
}
