import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';

/** Asks before what was entered is thrown away. */
export function DiscardQuestion(props: {
  question: string;
  onKeep: () => void;
  onDiscard: () => void;
}) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <>
      <Text as="p" role="alert" variant="body-medium" weight="bold">
        {props.question}
      </Text>
      <Button ref={keep} variant="secondary" onPress={props.onKeep}>
        {t('form.keepEditing')}
      </Button>
      <Button variant="primary" destructive onPress={props.onDiscard}>
        {t('form.discard')}
      </Button>
    </>
  );
}
