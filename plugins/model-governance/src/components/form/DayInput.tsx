import { DatePicker } from '@backstage/ui';
import { parseDate } from '@internationalized/date';
import type { FieldProps } from './FieldProps';
import { FieldFrame } from './FieldFrame';
import { useFieldFrame } from './useFieldFrame';

/** A day as `2026-03-31`, or none. */
export function DayInput(
  props: FieldProps<string | undefined> & {
    /** The first and the last day that can be chosen. */
    min?: string;
    max?: string;
  },
) {
  const { min, max } = props;
  const { frame, field } = useFieldFrame(props);
  return (
    <FieldFrame {...frame}>
      <DatePicker
        {...field}
        isRequired={props.required}
        minValue={min ? parseDate(min) : undefined}
        maxValue={max ? parseDate(max) : undefined}
        value={props.value ? parseDate(props.value) : null}
        onChange={day => props.onChange(day?.toString())}
      />
    </FieldFrame>
  );
}
