import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DatasetAnswer } from '@modelgov/backstage-plugin-model-governance-common';
import { RiCheckLine, RiErrorWarningLine } from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../translation';
import { ToneBadge } from '../terms';

/** How many requirements on datasets are open for one. */
export function DatasetBadge(props: { answers: readonly DatasetAnswer[] }) {
  const { answers } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const open = answers.filter(({ outcome }) => outcome !== 'pass');
  if (answers.length === 0) {
    return <ToneBadge tone="neutral">{t('dataset.nothingAsked')}</ToneBadge>;
  }
  return open.length > 0 ? (
    <ToneBadge tone="warning" icon={RiErrorWarningLine}>
      {t('dataset.open', { count: open.length })}
    </ToneBadge>
  ) : (
    <ToneBadge tone="success" icon={RiCheckLine}>
      {t('dataset.allMet')}
    </ToneBadge>
  );
}
