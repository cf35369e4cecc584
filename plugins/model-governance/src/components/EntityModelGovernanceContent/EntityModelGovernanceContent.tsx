import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Card, CardBody, Flex, Skeleton } from '@backstage/ui';
import { useScorecard } from '../../state';
import { modelGovernanceTranslationRef } from '../../translation';
import { ScorecardStateView } from '../scorecard';
import { GovernanceViews } from './GovernanceViews';

/** The Governance tab of a model: scorecard, risk, evidence, sign-offs, history and record. */
export function EntityModelGovernanceContent() {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { entity } = useEntity();
  const state = useScorecard(stringifyEntityRef(entity));
  if (state.status === 'ready') {
    return <GovernanceViews scorecard={state.scorecard} />;
  }
  return (
    <Card>
      <CardBody>
        <ScorecardStateView
          state={state}
          loading={
            <Flex
              direction="column"
              gap="3"
              role="status"
              aria-label={t('scorecard.loading')}
            >
              <Skeleton width="40%" height={32} />
              <Skeleton width="100%" height={48} />
              <Skeleton width="100%" height={48} />
              <Skeleton width="100%" height={48} />
            </Flex>
          }
        >
          {scorecard => <GovernanceViews scorecard={scorecard} />}
        </ScorecardStateView>
      </CardBody>
    </Card>
  );
}
