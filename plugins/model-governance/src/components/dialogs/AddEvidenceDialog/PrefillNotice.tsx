import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex } from '@backstage/ui';
import { CARD_SOURCE } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Notice } from '../../scorecard';

/** Says where what the form begins with comes from, and takes it out again. */
export function PrefillNotice(props: {
  sources: readonly string[];
  version?: string;
  onEmpty: () => void;
}) {
  const { sources, version, onEmpty } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const names =
    sources
      .map(source =>
        source === CARD_SOURCE ? t('evidence.prefill.card') : source,
      )
      .join(', ') || t('evidence.prefill.entity');
  return (
    <Flex direction="column" gap="2" align="start">
      <Notice tone="info">
        {version
          ? t('evidence.prefill.from', { sources: names, version })
          : t('evidence.prefill.unnamedVersion', { sources: names })}
      </Notice>
      <Button size="small" variant="tertiary" onPress={onEmpty}>
        {t('evidence.prefill.clear')}
      </Button>
    </Flex>
  );
}
