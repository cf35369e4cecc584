import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { useEvidence } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ErrorNotice, SafeLink } from '../../text';

/** The evidence that an answer rests on. */
export function EvidenceUsed(props: {
  entityRef: string;
  ids: readonly string[];
}) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { reload, ...records } = useEvidence(props.entityRef);
  if (records.status === 'loading') {
    return <Skeleton width={160} height={16} />;
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
      {props.ids.map(id => {
        const record = records.value.find(candidate => candidate.id === id);
        const name = record?.title ?? id;
        return (
          <div key={id}>
            {record?.link ? (
              <SafeLink href={record.link}>{name}</SafeLink>
            ) : (
              name
            )}
          </div>
        );
      })}
    </>
  );
}
