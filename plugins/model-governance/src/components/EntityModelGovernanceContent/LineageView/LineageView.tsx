import { Progress } from '@backstage/core-components';
import { useApiHolder } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogGraphApiRef } from '@backstage/plugin-catalog-graph';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex } from '@backstage/ui';
import { lazy, Suspense } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { LoadableView, Section } from '../../scorecard';
import { lineageOf } from './lineageOf';
import { MadeFromSection } from './MadeFromSection';
import { RunsInSection } from './RunsInSection';
import { UsedBySection } from './UsedBySection';
import { useCatalogEntities } from './useCatalogEntities';

const LineageGraph = lazy(() =>
  import('./LineageGraph').then(m => ({ default: m.LineageGraph })),
);

/**
 * From a model to what it is made of and to what uses it: as lists, and as the graph of the catalog where that plugin is
 * installed.
 */
export function LineageView() {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { entity } = useEntity();
  const hasGraph = useApiHolder().get(catalogGraphApiRef) !== undefined;
  const lineage = lineageOf(entity);
  const related = useCatalogEntities([
    ...(lineage.baseModel ? [lineage.baseModel] : []),
    ...lineage.datasets.map(({ ref }) => ref),
    ...lineage.others,
    ...lineage.usedBy,
  ]);
  // A graph of nothing but the model itself tells nothing.
  const hasNeighbours = related.status === 'ready' && related.value.size > 0;
  return (
    <Flex direction="column" gap="4">
      <LoadableView loadable={related} errorTitle={t('lineage.error')}>
        {entities => (
          <Flex direction="column" gap="4">
            <MadeFromSection lineage={lineage} entities={entities} />
            <UsedBySection refs={lineage.usedBy} entities={entities} />
          </Flex>
        )}
      </LoadableView>
      <RunsInSection deployments={lineage.deployments} />
      {hasGraph && hasNeighbours && (
        <Section title={t('lineage.graph')}>
          <Suspense fallback={<Progress />}>
            <LineageGraph />
          </Suspense>
        </Section>
      )}
    </Flex>
  );
}
