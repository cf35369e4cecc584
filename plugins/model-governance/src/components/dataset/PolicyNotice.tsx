import type { ErrorLike } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { describeError } from '../../state';
import { modelGovernanceTranslationRef } from '../../translation';
import { Notice } from '../scorecard';
import { ErrorNotice } from '../text';

/** Why it is not shown what the policy asks of datasets. */
export function PolicyNotice(props: { error: ErrorLike; onRetry: () => void }) {
  const { error, onRetry } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return describeError(error).status === 403 ? (
    <Notice tone="info">{t('dataset.policyForbidden')}</Notice>
  ) : (
    <ErrorNotice
      title={t('dataset.policyError')}
      error={error}
      onRetry={onRetry}
    />
  );
}
