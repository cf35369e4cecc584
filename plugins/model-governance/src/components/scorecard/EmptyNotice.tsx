import { Flex, Text } from '@backstage/ui';

/** Says that there is nothing to show, and why. */
export function EmptyNotice(props: { title: string; description: string }) {
  return (
    <Flex direction="column" gap="1" role="status">
      <Text as="p" variant="body-medium" weight="bold">
        {props.title}
      </Text>
      <Text as="p" variant="body-medium" color="secondary">
        {props.description}
      </Text>
    </Flex>
  );
}
