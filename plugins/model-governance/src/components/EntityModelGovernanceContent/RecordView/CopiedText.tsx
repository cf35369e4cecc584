import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import { modelGovernanceTranslationRef } from '../../../translation';

/** How much of an id or a hash tells it from others at a glance. */
const SHOWN = 10;

/** The beginning of a long id or hash, and a button that copies all of it. */
export function CopiedText(props: { text: string; copyLabel: string }) {
  const { text, copyLabel } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Flex align="center" gap="1">
      <code title={text}>{text.slice(0, SHOWN)}…</code>
      <CopyTextButton
        text={text}
        tooltipText={t('record.copied')}
        aria-label={copyLabel}
        variant="tertiary"
      />
    </Flex>
  );
}
