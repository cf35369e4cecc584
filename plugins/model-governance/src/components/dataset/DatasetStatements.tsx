import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import type { DependencyFacts } from '@modelgov/backstage-plugin-model-governance-common';
import type { ReactNode } from 'react';
import { modelGovernanceTranslationRef } from '../../translation';
import { FactList } from '../scorecard';
import { safeHref, SafeLink } from '../text';
import { DATASET_FACTS } from './datasetFacts';

/** What a dataset states of itself; also what it does not. */
export function DatasetStatements({ dataset }: { dataset: DependencyFacts }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const valueOf = (fact: (typeof DATASET_FACTS)[number]): ReactNode => {
    const stated = dataset[fact];
    if (stated === undefined) {
      return (
        <Text as="span" variant="body-medium" color="secondary">
          {t('dataset.notStated')}
        </Text>
      );
    }
    if (fact === 'owner') {
      return <EntityRefLink entityRef={stated} />;
    }
    if (fact === 'personalData' && dataset.personalData) {
      return t(`dataset.personalData.${dataset.personalData}`);
    }
    return safeHref(stated) ? (
      <SafeLink href={stated}>{stated}</SafeLink>
    ) : (
      stated
    );
  };
  const shown = DATASET_FACTS.filter(
    // Where there is no personal data, nobody misses a basis.
    fact =>
      dataset[fact] !== undefined ||
      (fact !== 'consent' &&
        (fact !== 'lawfulBasis' || dataset.personalData !== 'no')),
  );
  return (
    <FactList
      facts={shown.map(fact => ({
        name: t(`dataset.fact.${fact}`),
        value: valueOf(fact),
      }))}
    />
  );
}
