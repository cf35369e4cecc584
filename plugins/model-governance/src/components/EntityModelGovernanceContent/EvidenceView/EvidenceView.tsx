import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ActKind } from '@modelgov/backstage-plugin-model-governance-common';
import { useActs, useEvidence } from '../../../state';
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

const ACTS: ActKind[] = [
  'evidence-review',
  'evidence-verification',
  'evidence-dispute',
];

/** All evidence of a model, newest first, with what came of its reviews. */
export function EvidenceView({ scorecard, onRequest }: ViewProps) {
  const { entityRef } = scorecard;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { reload: reloadEvidence, ...evidence } = useEvidence(entityRef);
  const { reload: reloadActs, ...acts } = useActs(entityRef, ACTS);
  const failed = [evidence, acts].find(({ status }) => status === 'error');
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
      {failed?.status === 'error' && (
        <ErrorNotice
          title={t('evidence.error')}
          error={failed.error}
          onRetry={() => {
            reloadEvidence();
            reloadActs();
          }}
        />
      )}
      {!failed &&
        (evidence.status === 'loading' || acts.status === 'loading') && (
          <Skeleton width="100%" height={80} />
        )}
      {evidence.status === 'ready' && evidence.value.length === 0 && (
        <EmptyNotice
          title={t('evidence.none.title')}
          description={t('evidence.none.description')}
        />
      )}
      {evidence.status === 'ready' && acts.status === 'ready' && (
        <ul className={classes.list}>
          {evidence.value.map(record => (
            <EvidenceItem
              key={record.id}
              evidence={record}
              acts={acts.value}
              scorecard={scorecard}
              isSuperseded={evidence.value.some(
                ({ supersedes }) => supersedes === record.id,
              )}
              onRequest={onRequest}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
