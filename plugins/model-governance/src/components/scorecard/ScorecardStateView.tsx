import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import type { ReactElement } from 'react';
import type { ScorecardState } from '../../state';
import { modelGovernanceTranslationRef } from '../../translation';
import { ErrorNotice } from '../text';
import { EmptyNotice } from './EmptyNotice';

/** Shows the scorecard where it is there, and else why it is not. */
export function ScorecardStateView(props: {
  state: ScorecardState;
  loading: ReactElement;
  children: (scorecard: Scorecard) => ReactElement;
}) {
  const { state, loading, children } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  switch (state.status) {
    case 'loading':
      return loading;
    case 'forbidden':
      return (
        <EmptyNotice
          title={t('scorecard.forbidden.title')}
          description={t('scorecard.forbidden.description')}
        />
      );
    case 'not-scored':
      return (
        <EmptyNotice
          title={t('scorecard.notScored.title')}
          description={t('scorecard.notScored.description')}
        />
      );
    case 'error':
      return (
        <ErrorNotice
          title={t('scorecard.error')}
          error={state.error}
          onRetry={state.retry}
        />
      );
    default:
      return children(state.scorecard);
  }
}
