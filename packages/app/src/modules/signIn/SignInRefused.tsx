import { ErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Container, Flex } from '@backstage/ui';
import { appTranslationRef } from '../../translation';

/** Why signing in as a person did not work, and the ways on. */
export function SignInRefused(props: {
  error?: Error;
  onTryAgain: () => void;
  onChooseAgain: () => void;
}) {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <Container py="8">
      <Flex direction="column" gap="4">
        <ErrorPanel
          title={t('signIn.refused')}
          error={props.error ?? new Error(t('signIn.refused'))}
        />
        <Flex gap="2">
          <Button onPress={props.onTryAgain}>{t('signIn.tryAgain')}</Button>
          <Button variant="secondary" onPress={props.onChooseAgain}>
            {t('signIn.chooseAgain')}
          </Button>
        </Flex>
      </Flex>
    </Container>
  );
}
