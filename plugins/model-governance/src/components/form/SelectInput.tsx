import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { modelGovernanceTranslationRef } from '../../translation';
import type { Choice } from './Choice';
import type { FieldProps } from './FieldProps';
import { FieldFrame } from './FieldFrame';
import { useFieldFrame } from './useFieldFrame';

/** One of some choices, or none. */
export function SelectInput<T extends string>(
  props: FieldProps<T | undefined> & { choices: readonly Choice<T>[] },
) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { frame, field } = useFieldFrame(props);
  return (
    <FieldFrame {...frame}>
      <Select
        {...field}
        selectionMode="single"
        placeholder={t('form.choose')}
        options={[...props.choices]}
        value={props.value ?? null}
        onChange={key =>
          props.onChange(
            props.choices.find(({ value }) => value === key)?.value,
          )
        }
      />
    </FieldFrame>
  );
}
