import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Skeleton, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import type { ComponentType } from 'react';
import { usePolicy, useQueryParam } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ErrorNotice } from '../../text';
import { FrameworksView } from './FrameworksView';
import { RequirementsView } from './RequirementsView';
import { SimulateView } from './SimulateView';

const VIEWS = ['asked', 'frameworks', 'simulate'] as const;

type View = (typeof VIEWS)[number];

const COMPONENTS: Readonly<Record<View, ComponentType<{ policy: Policy }>>> = {
  asked: RequirementsView,
  frameworks: FrameworksView,
  simulate: SimulateView,
};

/** What is asked of models and why, which frameworks that covers, and what another policy would do. */
export function PolicyTab() {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { reload, ...policy } = usePolicy();
  const [view, setView] = useQueryParam<View>('view', VIEWS);
  if (policy.status === 'loading') {
    return (
      <Flex
        direction="column"
        gap="3"
        role="status"
        aria-label={t('common.loading')}
      >
        <Skeleton width="100%" height={80} />
        <Skeleton width="100%" height={240} />
      </Flex>
    );
  }
  if (policy.status === 'error') {
    return (
      <ErrorNotice
        title={t('policy.error')}
        error={policy.error}
        onRetry={reload}
      />
    );
  }
  const Open = COMPONENTS[view];
  return (
    <Tabs
      selectedKey={view}
      onSelectionChange={key => {
        const chosen = VIEWS.find(candidate => candidate === key);
        if (chosen) {
          setView(chosen);
        }
      }}
    >
      <TabList aria-label={t('policy.views')}>
        {VIEWS.map(name => (
          <Tab key={name} id={name}>
            {t(`policy.view.${name}`)}
          </Tab>
        ))}
      </TabList>
      <TabPanel id={view}>
        <Open policy={policy.value} />
      </TabPanel>
    </Tabs>
  );
}
