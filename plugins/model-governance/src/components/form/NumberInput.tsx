import { NumberField } from '@backstage/ui';
import type { FieldProps } from './FieldProps';
import { useFieldFrame } from './useFieldFrame';

/** As many digits as a rate or a metric is given with. */
const FORMAT = { maximumFractionDigits: 12 };

/** A number, or none. */
export function NumberInput(props: FieldProps<number | undefined>) {
  const frame = useFieldFrame(props);
  return (
    <NumberField
      {...frame}
      isRequired={props.required}
      formatOptions={FORMAT}
      value={props.value ?? NaN}
      onChange={value =>
        props.onChange(Number.isNaN(value) ? undefined : value)
      }
    />
  );
}
