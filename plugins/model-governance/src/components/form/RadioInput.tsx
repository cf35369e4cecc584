import { Radio, RadioGroup } from '@backstage/ui';
import type { Choice } from './Choice';
import type { FieldProps } from './FieldProps';
import { FieldFrame } from './FieldFrame';
import { useFieldFrame } from './useFieldFrame';

/** One of a few choices, all in sight. */
export function RadioInput<T extends string>(
  props: FieldProps<T | undefined> & { choices: readonly Choice<T>[] },
) {
  const { choices, value, onChange } = props;
  const { frame, field } = useFieldFrame(props);
  return (
    <FieldFrame {...frame}>
      <RadioGroup
        {...field}
        value={value ?? null}
        onChange={key =>
          onChange(choices.find(choice => choice.value === key)?.value)
        }
      >
        {choices.map(choice => (
          <Radio
            key={choice.value}
            value={choice.value}
            isDisabled={choice.isDisabled}
          >
            {choice.label}
          </Radio>
        ))}
      </RadioGroup>
    </FieldFrame>
  );
}
