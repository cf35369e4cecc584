import { Select } from '@backstage/ui';
import type { Choice } from './Choice';
import type { FieldProps } from './FieldProps';
import { FieldFrame } from './FieldFrame';
import { useFieldFrame } from './useFieldFrame';

/** Any of some choices. */
export function MultiSelectInput<T extends string>(
  props: FieldProps<T[]> & {
    choices: readonly Choice<T>[];
    placeholder: string;
    searchPlaceholder?: string;
  },
) {
  const { choices, value, onChange, placeholder, searchPlaceholder } = props;
  const { frame, field } = useFieldFrame(props);
  return (
    <FieldFrame {...frame}>
      <Select
        {...field}
        selectionMode="multiple"
        placeholder={placeholder}
        search={
          searchPlaceholder ? { placeholder: searchPlaceholder } : undefined
        }
        options={[...choices]}
        value={value}
        onChange={keys =>
          onChange(
            choices
              .map(choice => choice.value)
              .filter(key => keys.includes(key)),
          )
        }
      />
    </FieldFrame>
  );
}
