import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { useEffect } from 'react';
import { announceModelChange } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';

/** Says that what was shown is no longer what is there, fetches that, and offers to look at it. */
export function ChangedSubject(props: {
  entityRef: string;
  /** Whether what is there now has been fetched. */
  isLoaded: boolean;
  onLook: () => void;
}) {
  const { entityRef, isLoaded, onLook } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  useEffect(() => {
    if (!isLoaded) {
      announceModelChange(entityRef);
    }
  }, [entityRef, isLoaded]);
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
