import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Cell, type ColumnConfig } from '@backstage/ui';
import type {
  VersionEntry,
  VersionHistory,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useMemo } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { useVersionName } from '../../scorecard';
import { CopiedText } from '../RecordView/CopiedText';
import { DeploymentList } from './DeploymentList';
import { GovernanceState } from './GovernanceState';
import { olderFirst } from './olderFirst';
import type { ComparedVersions } from './useComparedVersions';
import { VersionIdentity } from './VersionIdentity';
import { VersionOrigin } from './VersionOrigin';

/** A row of the table of versions. */
export type VersionRow = VersionEntry & { id: string };

/** The columns of the table of versions. */
export function useVersionColumns(
  { items, sources }: VersionHistory,
  onCompare: (versions: ComparedVersions) => void,
): ColumnConfig<VersionRow>[] {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const versionName = useVersionName();
  const named = items.find(each => each.named)?.version;
  return useMemo(
    () => [
      {
        id: 'version',
        label: t('versions.column.version'),
        isRowHeader: true,
        minWidth: 190,
        cell: entry => (
          <Cell>
            <VersionIdentity entry={entry} sources={sources} />
          </Cell>
        ),
      },
      {
        id: 'governance',
        label: t('versions.column.governance'),
        minWidth: 220,
        cell: entry => (
          <Cell>
            <GovernanceState entry={entry} />
          </Cell>
        ),
      },
      {
        id: 'origin',
        label: t('versions.column.origin'),
        minWidth: 170,
        cell: entry => (
          <Cell>
            <VersionOrigin entry={entry} />
          </Cell>
        ),
      },
      {
        id: 'digest',
        label: t('versions.column.digest'),
        minWidth: 150,
        cell: ({ version, digest }) => (
          <Cell>
            {digest ? (
              <CopiedText
                text={digest}
                shownFrom={digest.indexOf(':') + 1}
                copyLabel={t('versions.copyDigest', {
                  version: versionName(version),
                })}
              />
            ) : (
              t('versions.unknown')
            )}
          </Cell>
        ),
      },
      {
        id: 'deployments',
        label: t('versions.column.deployments'),
        minWidth: 150,
        cell: ({ deployments }) => (
          <Cell>
            <DeploymentList deployments={deployments} />
          </Cell>
        ),
      },
      {
        id: 'action',
        label: t('versions.column.action'),
        minWidth: 110,
        cell: ({ version }) => (
          <Cell>
            {version && named && version !== named && (
              <Button
                size="small"
                variant="secondary"
                aria-label={t('versions.compare.withNamed', {
                  version,
                  other: named,
                })}
                onPress={() => onCompare(olderFirst(items, version, named))}
              >
                {t('versions.compare.with')}
              </Button>
            )}
          </Cell>
        ),
      },
    ],
    [t, versionName, items, named, sources, onCompare],
  );
}
