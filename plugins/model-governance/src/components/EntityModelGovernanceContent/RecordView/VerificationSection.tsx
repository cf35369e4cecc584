import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import { RiShieldCheckLine } from '@remixicon/react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { modelGovernanceApiRef } from '../../../api';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Section } from '../../scorecard';
import { ErrorNotice } from '../../text';
import { VerificationResult } from './VerificationResult';

/** Has the server verify the record, and says in plain words what that shows. */
export function VerificationSection({ entityRef }: { entityRef: string }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const [{ loading, error, value }, verify] = useAsyncFn(
    () => api.verifyLedger(entityRef),
    [api, entityRef],
  );
  return (
    <Section
      title={t('record.verification')}
      actions={
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiShieldCheckLine aria-hidden />}
          isPending={loading}
          onPress={verify}
        >
          {t(value ? 'record.verifyAgain' : 'record.verify')}
        </Button>
      }
    >
      <Flex direction="column" gap="3">
        <Text as="p" variant="body-small" color="secondary">
          {t('record.verificationHelp')}
        </Text>
        {error && (
          <ErrorNotice
            title={t('record.verifyError')}
            error={error}
            onRetry={verify}
          />
        )}
        {value && <VerificationResult verification={value} />}
      </Flex>
    </Section>
  );
}
