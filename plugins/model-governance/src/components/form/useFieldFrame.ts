import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useId } from 'react';
import { modelGovernanceTranslationRef } from '../../translation';
import type { FieldProps } from './FieldProps';

/** How schemas word that nothing was entered. */
const NOTHING_ENTERED =
  /received undefined|expected (?:string|array) to have >=1 |^Invalid (?:option|ISO date)/;

/**
 * The label, help and error of a field, as the fields of `@backstage/ui` take them. They show no error that is handed to
 * them, so that it goes below the field with `FieldFrame`.
 */
export function useFieldFrame(
  props: Pick<
    FieldProps<unknown>,
    'label' | 'help' | 'required' | 'error' | 'value'
  >,
) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { label, help, required, value } = props;
  const isEmpty =
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0);
  const asksForSomething = NOTHING_ENTERED.test(props.error ?? '');
  const missing = isEmpty ? t('form.missing') : undefined;
  const error = asksForSomething ? missing : props.error;
  const errorId = useId();
  return {
    frame: { error, errorId },
    field: {
      label,
      description: help,
      secondaryLabel: required ? t('form.required') : undefined,
      isInvalid: Boolean(error),
      'aria-describedby': error ? errorId : undefined,
    },
  };
}
