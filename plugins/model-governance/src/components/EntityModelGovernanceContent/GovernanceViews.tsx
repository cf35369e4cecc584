import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { useState, type ComponentType } from 'react';
import { useQueryParam } from '../../state';
import { modelGovernanceTranslationRef } from '../../translation';
import { ActionDialog, ActionsMenu, type DialogRequest } from '../actions';
import { StateNotices } from '../scorecard';
import { EvidenceView } from './EvidenceView';
import { HistoryView } from './HistoryView';
import { LineageView } from './LineageView';
import { RecordView } from './RecordView';
import { RiskView } from './RiskView';
import { ScorecardView } from './ScorecardView';
import { SignOffsView } from './SignOffsView';
import { VersionsView } from './VersionsView';
import type { ViewProps } from './ViewProps';
import { VIEWS, type View } from './views';

const COMPONENTS: Readonly<Record<View, ComponentType<ViewProps>>> = {
  scorecard: ScorecardView,
  risk: RiskView,
  evidence: EvidenceView,
  versions: VersionsView,
  lineage: LineageView,
  'sign-offs': SignOffsView,
  history: HistoryView,
  record: RecordView,
};

const useStyles = makeStyles(
  {
    head: { flexWrap: 'wrap' },
    notices: { flex: '1 1 280px', minWidth: 0 },
  },
  { name: 'PluginModelGovernanceViews' },
);

/** The views of a model that has a scorecard; which one is open is kept in the URL. */
export function GovernanceViews({ scorecard }: { scorecard: Scorecard }) {
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const [view, setView] = useQueryParam<View>('view', VIEWS);
  const [request, setRequest] = useState<DialogRequest>();
  const Open = COMPONENTS[view];
  return (
    <Flex direction="column" gap="4">
      <Flex align="start" gap="2" className={classes.head}>
        <div className={classes.notices}>
          <StateNotices scorecard={scorecard} />
        </div>
        <ActionsMenu scorecard={scorecard} onRequest={setRequest} />
      </Flex>
      <Tabs
        selectedKey={view}
        onSelectionChange={key => {
          const chosen = VIEWS.find(candidate => candidate === key);
          if (chosen) {
            setView(chosen);
          }
        }}
      >
        <TabList aria-label={t('content.views')}>
          {VIEWS.map(name => (
            <Tab key={name} id={name}>
              {t(`content.view.${name}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id={view}>
          <Open scorecard={scorecard} onRequest={setRequest} />
        </TabPanel>
      </Tabs>
      <ActionDialog
        request={request}
        scorecard={scorecard}
        onClose={() => setRequest(undefined)}
      />
    </Flex>
  );
}
