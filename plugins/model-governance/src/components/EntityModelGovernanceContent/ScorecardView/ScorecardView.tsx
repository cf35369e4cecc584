import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Flex,
  Switch,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { isOpenOutcome } from '@modelgov/backstage-plugin-model-governance-common';
import { usePolicy, useQueryParam } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import type { ViewProps } from '../ViewProps';
import { FindingGroupSection } from './FindingGroupSection';
import { GROUPINGS, groupFindings, type Grouping } from './groupFindings';
import { ScorecardSummarySection } from './ScorecardSummarySection';
import { WaiversSection } from './WaiversSection';

const useStyles = makeStyles(
  { controls: { flexWrap: 'wrap' } },
  { name: 'PluginModelGovernanceScorecardView' },
);

/** Every requirement and its answer; how they are grouped and filtered is kept in the URL. */
export function ScorecardView({ scorecard, onRequest }: ViewProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const loaded = usePolicy();
  const policy = loaded.status === 'ready' ? loaded.value : undefined;
  const [grouping, setGrouping] = useQueryParam<Grouping>('group', GROUPINGS);
  const [show, setShow] = useQueryParam('show', ['all', 'open']);
  const findings = scorecard.findings.filter(
    ({ outcome }) => show === 'all' || isOpenOutcome(outcome),
  );
  return (
    <Flex direction="column" gap="4">
      <ScorecardSummarySection scorecard={scorecard} />
      <WaiversSection scorecard={scorecard} onRequest={onRequest} />
      <Flex
        justify="between"
        align="center"
        gap="3"
        className={classes.controls}
      >
        <ToggleButtonGroup
          aria-label={t('findings.groupBy')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[grouping]}
          onSelectionChange={keys => {
            const chosen = GROUPINGS.find(candidate => keys.has(candidate));
            if (chosen) {
              setGrouping(chosen);
            }
          }}
        >
          {GROUPINGS.map(name => (
            <ToggleButton key={name} id={name}>
              {t(`findings.grouping.${name}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Switch
          label={t('findings.openOnly')}
          isSelected={show === 'open'}
          onChange={isOpen => setShow(isOpen ? 'open' : 'all')}
        />
      </Flex>
      {groupFindings(findings, grouping, policy).map(group => (
        <FindingGroupSection
          key={group.key}
          grouping={grouping}
          group={group}
          policy={policy}
          scorecard={scorecard}
          onRequest={onRequest}
        />
      ))}
      {findings.length === 0 && (
        <Text as="p">{t('scorecard.nothingMissing')}</Text>
      )}
    </Flex>
  );
}
