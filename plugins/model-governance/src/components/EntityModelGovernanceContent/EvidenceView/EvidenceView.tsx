import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useEvidence } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { PermissionButton } from '../../actions';
import { EmptyNotice, Section } from '../../scorecard';
import { ErrorNotice } from '../../text';
import type { ViewProps } from '../ViewProps';
import { EvidenceItem } from './EvidenceItem';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'PluginModelGovernanceEvidenceView' },
);

/** All evidence of a model, newest first. */
export function EvidenceView({ scorecard, onRequest }: ViewProps) {
  const { entityRef } = scorecard;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { reload, ...records } = useEvidence(entityRef);
  return (
    <Section
      title={t('content.view.evidence')}
      actions={
        <PermissionButton
          act="add-evidence"
          entityRef={entityRef}
          size="small"
          variant="secondary"
          onPress={() =>
            onRequest({ kind: 'add-evidence', types: [], requirementIds: [] })
          }
        >
          {t('evidence.add')}
        </PermissionButton>
      }
    >
      {records.status === 'loading' && <Skeleton width="100%" height={80} />}
      {records.status === 'error' && (
        <ErrorNotice
          title={t('evidence.error')}
          error={records.error}
          onRetry={reload}
        />
      )}
      {records.status === 'ready' && records.value.length === 0 && (
        <EmptyNotice
          title={t('evidence.none.title')}
          description={t('evidence.none.description')}
        />
      )}
      {records.status === 'ready' && (
        <ul className={classes.list}>
          {records.value.map(evidence => (
            <EvidenceItem
              key={evidence.id}
              evidence={evidence}
              scorecard={scorecard}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
