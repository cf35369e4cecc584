import { ErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Container, Flex } from '@backstage/ui';
import { appTranslationRef } from '../../translation';

/** Why signing in as a person did not work, and the way back to the choice. */
export function SignInRefused(props: {
  error?: Error;
  onChooseAgain: () => void;
}) {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <Container py="8">
      <Flex direction="column" gap="4" align="start">
        <ErrorPanel
          title={t('signIn.refused')}
          error={props.error ?? new Error(t('signIn.refused'))}
        />
        <Button onPress={props.onChooseAgain}>{t('signIn.chooseAgain')}</Button>
      </Flex>
    </Container>
  );
}
