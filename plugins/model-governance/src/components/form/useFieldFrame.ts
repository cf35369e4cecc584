import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { modelGovernanceTranslationRef } from '../../translation';
import type { FieldProps } from './FieldProps';

/** How schemas word that nothing was entered. */
const NOTHING_ENTERED = /\bexpected\b|^Invalid (?:option|ISO date)/;

/** The label, help and error of a field, as the fields of `@backstage/ui` take them. */
export function useFieldFrame(
  props: Pick<
    FieldProps<unknown>,
    'label' | 'help' | 'required' | 'error' | 'value'
  >,
) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { label, help, required, error, value } = props;
  const isEmpty =
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0);
  const told =
    error && isEmpty && NOTHING_ENTERED.test(error) ? t('form.missing') : error;
  return {
    label,
    description: help,
    secondaryLabel: required ? t('form.required') : undefined,
    isInvalid: Boolean(told),
    validationBehavior: 'aria' as const,
    validate: () => told,
  };
}
