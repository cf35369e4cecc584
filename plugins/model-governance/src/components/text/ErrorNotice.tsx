import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ErrorLike } from '@backstage/errors';
import { Alert, Button } from '@backstage/ui';
import { describeError } from '../../state';
import { modelGovernanceTranslationRef } from '../../translation';

/** Says what could not be loaded and why, and offers to try again. */
export function ErrorNotice(props: {
  title: string;
  error: Error | ErrorLike;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={props.title}
      description={describeError(props.error).message}
      customActions={
        <Button size="small" variant="secondary" onPress={props.onRetry}>
          {t('common.retry')}
        </Button>
      }
    />
  );
}
