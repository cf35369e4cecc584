import { TextAreaField, TextField } from '@backstage/ui';
import type { FieldProps } from './FieldProps';
import { FieldFrame } from './FieldFrame';
import { useFieldFrame } from './useFieldFrame';

/** A line of text, or several. */
export function TextInput(props: FieldProps<string> & { long?: boolean }) {
  const { frame, field } = useFieldFrame(props);
  const Field = props.long ? TextAreaField : TextField;
  return (
    <FieldFrame {...frame}>
      <Field
        {...field}
        size="small"
        isRequired={props.required}
        value={props.value}
        onChange={props.onChange}
      />
    </FieldFrame>
  );
}
