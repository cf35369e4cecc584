import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DATASET_ANNOTATIONS } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import { DATASET_FACTS } from './datasetFacts';

const PLACES: Readonly<Record<string, string>> = {
  ...DATASET_ANNOTATIONS,
  owner: 'spec.owner',
};

/** Names a fact of a dataset with the place in its entity that states it; as it is where it is none that is stated there. */
export function useDatasetFactName(): (fact: string) => string {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return name => {
    const fact = DATASET_FACTS.find(each => each === name);
    return fact
      ? t('dataset.unstatedFact', {
          fact: t(`dataset.fact.${fact}`),
          place: PLACES[fact],
        })
      : name;
  };
}
