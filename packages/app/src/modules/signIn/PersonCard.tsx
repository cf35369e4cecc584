import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Avatar, Card, CardBody, Flex, Text } from '@backstage/ui';
import { appTranslationRef } from '../../translation';
import type { ExamplePerson } from './ExamplePerson';

/** One example person with what they do and where they belong; pressing it signs in. */
export function PersonCard(props: {
  person: ExamplePerson;
  onChoose: () => void;
}) {
  const { displayName, description, memberOf } = props.person;
  const { t } = useTranslationRef(appTranslationRef);
  const label = t('signIn.as', {
    name: displayName,
    description: description ?? '',
  });

  return (
    <Card onPress={props.onChoose} label={label.trim()}>
      <CardBody>
        <Flex gap="3" align="start">
          <Avatar src="" name={displayName} size="large" purpose="decoration" />
          <Flex direction="column" gap="1">
            <Text weight="bold">{displayName}</Text>
            {description && <Text variant="body-small">{description}</Text>}
            <Text variant="body-small" color="secondary">
              {memberOf.join(' · ')}
            </Text>
          </Flex>
        </Flex>
      </CardBody>
    </Card>
  );
}
