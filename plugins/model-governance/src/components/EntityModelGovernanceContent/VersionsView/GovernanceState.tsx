import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { VersionEntry } from '@modelgov/backstage-plugin-model-governance-common';
import { RiAlarmWarningLine, RiQuestionLine } from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ToneBadge } from '../../terms';
import { DecisionItem } from './DecisionItem';
import { groupDecisions } from './groupDecisions';
import { StandingsOfVersion } from './StandingsOfVersion';

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
  { name: 'PluginModelGovernanceGovernanceState' },
);

/** Where a version stands now, where governance looks at it; else what was decided about it. */
export function GovernanceState({ entry }: { entry: VersionEntry }) {
  const { standings, decisions, breakGlass } = entry;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const isNeverSigned = standings.length === 0 && decisions.length === 0;
  return (
    <Flex direction="column" align="start" gap="2">
      {breakGlass && (
        <ToneBadge tone="danger" icon={RiAlarmWarningLine}>
          {t('versions.breakGlass')}
        </ToneBadge>
      )}
      {standings.length > 0 && <StandingsOfVersion standings={standings} />}
      {standings.length === 0 && decisions.length > 0 && (
        <ul className={classes.list}>
          {groupDecisions(decisions).map(({ decision, useCases }) => (
            <DecisionItem
              key={`${decision.outcome} ${decision.from} ${useCases}`}
              decision={decision}
              useCases={useCases}
            />
          ))}
        </ul>
      )}
      {isNeverSigned && (
        <Text as="span" variant="body-medium" color="secondary">
          <RiQuestionLine size={14} aria-hidden /> {t('versions.neverSigned')}
        </Text>
      )}
    </Flex>
  );
}
