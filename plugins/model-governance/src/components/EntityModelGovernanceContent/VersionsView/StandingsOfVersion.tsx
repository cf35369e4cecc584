import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { Standing } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { StatusBadge } from '../../terms';
import { Day } from '../../text';

const useStyles = makeStyles(
  {
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      listStyle: 'none',
      margin: 0,
      padding: 0,
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
  },
  { name: 'PluginModelGovernanceStandingsOfVersion' },
);

/** Where a version stands for each use, those that stand alike together. */
export function StandingsOfVersion(props: { standings: readonly Standing[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const groups = new Map<string, Standing[]>();
  for (const standing of props.standings) {
    const { status, approvedBy, approvedUntil } = standing;
    const key = JSON.stringify([status, approvedBy, approvedUntil]);
    groups.set(key, [...(groups.get(key) ?? []), standing]);
  }
  return (
    <ul className={classes.list}>
      {[...groups].map(([key, alike]) => {
        const [{ status, approvedBy, approvedUntil }] = alike;
        return (
          <li key={key}>
            <StatusBadge status={status} />
            <Text as="div" variant="body-small" color="secondary">
              {(approvedBy || approvedUntil) && (
                <div>
                  {approvedBy && t(`standing.approvedBy.${approvedBy}`)}
                  {approvedUntil && (
                    <>
                      {' '}
                      {t('standing.until')} <Day of={approvedUntil} />
                    </>
                  )}
                </div>
              )}
              <div>
                {t('versions.uses', {
                  uses: alike.map(({ useCase }) => useCase).join(', '),
                })}
              </div>
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
