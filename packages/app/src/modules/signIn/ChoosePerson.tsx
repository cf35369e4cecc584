import { Progress } from '@backstage/core-components';
import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Alert, Container, Flex, Grid, Text } from '@backstage/ui';
import { Logo } from '../../Logo';
import { appTranslationRef } from '../../translation';
import { EXAMPLE_PERSON_GROUPS, type ExamplePerson } from './ExamplePerson';
import { PersonCard } from './PersonCard';
import { useExamplePeople } from './useExamplePeople';

/** The page that asks which example person to be. */
export function ChoosePerson(props: { onChoose: (userRef: string) => void }) {
  const state = useExamplePeople();
  const { t } = useTranslationRef(appTranslationRef);
  const company = useApi(configApiRef).getOptionalString('organization.name');

  return (
    <Container py="8">
      <main>
        <Flex direction="column" gap="6">
          <Flex direction="column" gap="3">
            <Logo withName />
            {company && <Text color="secondary">{company}</Text>}
            <Text as="h1" variant="title-medium">
              {t('signIn.title')}
            </Text>
            <Text as="p">{t('signIn.introduction')}</Text>
          </Flex>
          {state.kind === 'loading' && <Progress />}
          {state.kind === 'waiting' && (
            <Alert status="info" icon loading title={t('signIn.waiting')} />
          )}
          {state.kind === 'error' && (
            <Alert
              status="warning"
              icon
              loading
              title={t('signIn.failed')}
              description={state.error.message}
            />
          )}
          {state.kind === 'ready' && (
            <People people={state.people} onChoose={props.onChoose} />
          )}
        </Flex>
      </main>
    </Container>
  );
}

function People(props: {
  people: ExamplePerson[];
  onChoose: (userRef: string) => void;
}) {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <>
      {EXAMPLE_PERSON_GROUPS.filter(group =>
        props.people.some(person => person.group === group),
      ).map(group => (
        <Flex key={group} direction="column" gap="3">
          <Text as="h2" variant="title-x-small">
            {t(`signIn.groups.${group}`)}
          </Text>
          <Grid.Root columns={{ initial: '1', sm: '2', md: '3' }} gap="3">
            {props.people
              .filter(person => person.group === group)
              .map(person => (
                <PersonCard
                  key={person.userRef}
                  person={person}
                  onChoose={() => props.onChoose(person.userRef)}
                />
              ))}
          </Grid.Root>
        </Flex>
      ))}
    </>
  );
}
