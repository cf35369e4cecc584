import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useScorecard } from '../../state';
import { modelGovernanceTranslationRef } from '../../translation';
import { CardFooter } from './CardFooter';
import { ScorecardStateView } from '../scorecard';
import { CardSkeleton } from './CardSkeleton';
import { ScorecardBody } from './ScorecardBody';

/** The governance of a model on its entity page: how it stands, and what is missing. */
export function EntityModelGovernanceCard() {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { entity } = useEntity();
  const state = useScorecard(stringifyEntityRef(entity));
  return (
    <EntityInfoCard
      title={t('scorecard.title')}
      footerActions={
        state.status === 'ready' && <CardFooter scorecard={state.scorecard} />
      }
    >
      <ScorecardStateView state={state} loading={<CardSkeleton />}>
        {scorecard => <ScorecardBody scorecard={scorecard} />}
      </ScorecardStateView>
    </EntityInfoCard>
  );
}
