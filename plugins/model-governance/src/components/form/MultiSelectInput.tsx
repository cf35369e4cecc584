import { Select } from '@backstage/ui';
import type { Choice } from './Choice';
import type { FieldProps } from './FieldProps';
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
  const frame = useFieldFrame(props);
  return (
    <Select
      {...frame}
      selectionMode="multiple"
      placeholder={placeholder}
      search={
        searchPlaceholder ? { placeholder: searchPlaceholder } : undefined
      }
      options={[...choices]}
      value={value}
      onChange={keys =>
        onChange(
          choices.map(choice => choice.value).filter(key => keys.includes(key)),
        )
      }
    />
  );
}
