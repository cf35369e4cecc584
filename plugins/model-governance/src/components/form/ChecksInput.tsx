import { Checkbox, CheckboxGroup } from '@backstage/ui';
import type { Choice } from './Choice';
import type { FieldProps } from './FieldProps';
import { FieldFrame } from './FieldFrame';
import { useFieldFrame } from './useFieldFrame';

/** Any of a few choices, all in sight. */
export function ChecksInput<T extends string>(
  props: FieldProps<T[]> & { choices: readonly Choice<T>[] },
) {
  const { choices, value, onChange } = props;
  const { frame, field } = useFieldFrame(props);
  return (
    <FieldFrame {...frame}>
      <CheckboxGroup
        {...field}
        value={value}
        onChange={keys =>
          onChange(
            choices
              .map(choice => choice.value)
              .filter(key => keys.includes(key)),
          )
        }
      >
        {choices.map(choice => (
          <Checkbox key={choice.value} value={choice.value}>
            {choice.label}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </FieldFrame>
  );
}
