import { NumberField } from '@backstage/ui';
import type { FieldProps } from './FieldProps';
import { FieldFrame } from './FieldFrame';
import { useFieldFrame } from './useFieldFrame';

/** As many digits as a rate or a metric is given with. */
const FORMAT = { maximumFractionDigits: 12 };

/** A number, or none. */
export function NumberInput(props: FieldProps<number | undefined>) {
  const { frame, field } = useFieldFrame(props);
  return (
    <FieldFrame {...frame}>
      <NumberField
        {...field}
        isRequired={props.required}
        formatOptions={FORMAT}
        value={props.value ?? NaN}
        onChange={value =>
          props.onChange(Number.isNaN(value) ? undefined : value)
        }
      />
    </FieldFrame>
  );
}
