import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import type { VersionHistory } from '@modelgov/backstage-plugin-model-governance-common';
import { useVersions } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { LoadableView } from '../../scorecard';
import type { ViewProps } from '../ViewProps';
import { ComparisonSection } from './ComparisonSection';
import { useComparedVersions } from './useComparedVersions';
import { VersionsSection } from './VersionsSection';

/** The versions of a model that anybody knows, and what differs between two of them. */
export function VersionsView({ scorecard }: ViewProps) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const versions = useVersions(scorecard.entityRef);
  return (
    <LoadableView loadable={versions} errorTitle={t('versions.error')}>
      {history => <KnownVersions history={history} />}
    </LoadableView>
  );
}

function KnownVersions({ history }: { history: VersionHistory }) {
  const [compared, setCompared] = useComparedVersions();
  return (
    <Flex direction="column" gap="4">
      <ComparisonSection
        history={history}
        compared={compared}
        onChange={setCompared}
      />
      <VersionsSection history={history} onCompare={setCompared} />
    </Flex>
  );
}
