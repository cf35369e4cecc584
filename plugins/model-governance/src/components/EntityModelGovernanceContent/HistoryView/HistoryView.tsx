import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { MAX_PAGE_SIZE } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceApiRef } from '../../../api';
import { useModelLoadable } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { EmptyNotice, Section } from '../../scorecard';
import { ErrorNotice } from '../../text';
import type { ViewProps } from '../ViewProps';
import { HistoryItem } from './HistoryItem';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'PluginModelGovernanceHistoryView' },
);

/** How the score, level, status and tier changed, and through what. */
export function HistoryView({ scorecard }: ViewProps) {
  const { entityRef } = scorecard;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const { reload, ...history } = useModelLoadable(entityRef, signal =>
    api.getHistory(entityRef, { limit: MAX_PAGE_SIZE }, { signal }),
  );
  return (
    <Section title={t('content.view.history')}>
      {history.status === 'loading' && <Skeleton width="100%" height={80} />}
      {history.status === 'error' && (
        <ErrorNotice
          title={t('history.error')}
          error={history.error}
          onRetry={reload}
        />
      )}
      {history.status === 'ready' && history.value.items.length === 0 && (
        <EmptyNotice
          title={t('history.none.title')}
          description={t('history.none.description')}
        />
      )}
      {history.status === 'ready' && (
        <ol className={classes.list}>
          {history.value.items.map((entry, index, entries) => (
            <HistoryItem
              key={`${entry.at} ${entry.recordId ?? entry.cause}`}
              entry={entry}
              before={entries[index + 1]}
            />
          ))}
        </ol>
      )}
    </Section>
  );
}
