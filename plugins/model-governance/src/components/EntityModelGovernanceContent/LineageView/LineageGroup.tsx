import { Flex, Text } from '@backstage/ui';
import { useId, type ReactNode } from 'react';

/** A titled group of what a model is related to. */
export function LineageGroup(props: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Flex direction="column" gap="2" role="group" aria-labelledby={id}>
      <Text as="h4" id={id} variant="body-medium" weight="bold">
        {props.title}
      </Text>
      {props.children}
    </Flex>
  );
}
