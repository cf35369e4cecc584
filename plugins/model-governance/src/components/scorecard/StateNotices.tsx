import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import { useDayText } from '../text';
import { Notice } from './Notice';
import { SuspensionNotice } from './SuspensionNotice';

/** What nobody who looks at a model may miss: that it is stopped, ended, or used without approval. */
export function StateNotices({ scorecard }: { scorecard: Scorecard }) {
  const { status, statusReason, suspension, breakGlassUntil } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const dayText = useDayText();
  const isEnded = status === 'retired';
  if (!isEnded && !suspension && !breakGlassUntil) {
    return null;
  }
  return (
    <Flex
      direction="column"
      gap="2"
      role="region"
      aria-label={t('standing.attention')}
    >
      {isEnded && <Notice tone="info">{statusReason}</Notice>}
      {!isEnded && suspension && <SuspensionNotice suspension={suspension} />}
      {!isEnded && breakGlassUntil && (
        <Notice tone="danger">
          {t('standing.breakGlass', { day: dayText(breakGlassUntil) })}
        </Notice>
      )}
    </Flex>
  );
}
