import { TextAreaField, TextField } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { FieldProps } from './FieldProps';
import { FieldFrame } from './FieldFrame';
import { useFieldFrame } from './useFieldFrame';

const useStyles = makeStyles(
  { code: { '& textarea': { fontFamily: 'monospace', minHeight: 200 } } },
  { name: 'PluginModelGovernanceTextInput' },
);

/** A line of text, or several. */
export function TextInput(
  props: FieldProps<string> & {
    long?: boolean;
    /** Whether it is read by machines, where every character tells. */
    isCode?: boolean;
  },
) {
  const classes = useStyles();
  const { frame, field } = useFieldFrame(props);
  const Field = props.long ? TextAreaField : TextField;
  return (
    <FieldFrame {...frame}>
      <Field
        {...field}
        size="small"
        className={props.isCode ? classes.code : undefined}
        spellCheck={props.isCode ? 'false' : undefined}
        isRequired={props.required}
        value={props.value}
        onChange={props.onChange}
      />
    </FieldFrame>
  );
}
