import { TextAreaField, TextField } from '@backstage/ui';
import type { FieldProps } from './FieldProps';
import { useFieldFrame } from './useFieldFrame';

/** A line of text, or several. */
export function TextInput(props: FieldProps<string> & { long?: boolean }) {
  const frame = useFieldFrame(props);
  const Field = props.long ? TextAreaField : TextField;
  return (
    <Field
      {...frame}
      size="small"
      isRequired={props.required}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
