import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../../translation';
import { EmptyNotice } from '../../../scorecard';
import { FrameworkCoverage } from './FrameworkCoverage';

/** Which places of which framework the policy covers, and how models answer there. */
export function FrameworksView({ policy }: { policy: Policy }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const [first, ...others] = policy.frameworks;
  return first ? (
    <FrameworkCoverage frameworks={[first, ...others]} />
  ) : (
    <EmptyNotice
      title={t('frameworks.none.title')}
      description={t('frameworks.none.description')}
    />
  );
}
