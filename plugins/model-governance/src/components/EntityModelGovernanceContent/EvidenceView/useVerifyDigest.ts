import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { v4 as uuid } from 'uuid';
import { modelGovernanceApiRef } from '../../../api';
import { announceModelChange, describeError } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';

/** Lets the server compare what evidence links to with its digest, and says what it found. */
export function useVerifyDigest(
  entityRef: string,
  evidenceId: string,
): { isVerifying: boolean; verify: () => Promise<void> } {
  const api = useApi(modelGovernanceApiRef);
  const alertApi = useApi(alertApiRef);
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const [isVerifying, setIsVerifying] = useState(false);

  const verify = async () => {
    setIsVerifying(true);
    try {
      const { matches } = await api.recordAct(
        entityRef,
        'evidence-verification',
        { id: uuid() },
        evidenceId,
      );
      alertApi.post(
        matches
          ? {
              message: t('evidence.verification.done'),
              severity: 'success',
              display: 'transient',
            }
          : {
              message: t('evidence.verification.altered'),
              severity: 'warning',
            },
      );
      announceModelChange(entityRef);
    } catch (error) {
      alertApi.post({
        message: t('evidence.verification.failed', {
          reason: describeError(toError(error)).message,
        }),
        severity: 'error',
      });
    } finally {
      setIsVerifying(false);
    }
  };
  return { isVerifying, verify };
}
