import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { modelGovernanceTranslationRef } from '../../../translation';

/** Says that what was shown is no longer what is there, and offers to look at that. */
export function ChangedSubject(props: {
  /** Whether what is there now has been fetched. */
  isLoaded: boolean;
  onLook: () => void;
}) {
  const { isLoaded, onLook } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('signOff.changed.title')}
      description={t('signOff.changed.description')}
      customActions={
        isLoaded && (
          <Button size="small" variant="secondary" onPress={onLook}>
            {t('signOff.changed.look')}
          </Button>
        )
      }
    />
  );
}
