import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { modelGovernanceTranslationRef } from '../../../translation';

/** The two ways out of a dialog: send the record, or leave. */
export function SendButtons(props: {
  label: string;
  isDisabled?: boolean;
  isSending: boolean;
  destructive?: boolean;
  onSend: () => void;
}) {
  const { label, isDisabled, isSending, destructive, onSend } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <>
      <Button slot="close" variant="secondary" isDisabled={isSending}>
        {t('form.cancel')}
      </Button>
      <Button
        variant="primary"
        destructive={destructive}
        isDisabled={isDisabled || isSending}
        isPending={isSending}
        onPress={onSend}
      >
        {label}
      </Button>
    </>
  );
}
