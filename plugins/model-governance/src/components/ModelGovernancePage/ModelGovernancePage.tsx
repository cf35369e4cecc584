import { PageWithHeader, TabbedLayout } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { modelGovernanceTranslationRef } from '../../translation';
import { PolicyTab } from './PolicyTab';
import { PortfolioTab } from './PortfolioTab';

/** The portfolio page of the legacy frontend system; the new one has a sub-page for each tab. */
export function ModelGovernancePage() {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <PageWithHeader themeId="tool" title={t('portfolio.title')}>
      <TabbedLayout>
        <TabbedLayout.Route path="/models" title={t('portfolio.tab.models')}>
          <PortfolioTab />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/policy" title={t('portfolio.tab.policy')}>
          <PolicyTab />
        </TabbedLayout.Route>
      </TabbedLayout>
    </PageWithHeader>
  );
}
