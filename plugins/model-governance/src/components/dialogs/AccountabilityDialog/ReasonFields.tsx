import type { ReactNode } from 'react';
import { TextInput, type FieldErrors } from '../../form';
import { ActingFields, type ActingChoice } from '../ActingFields';

/** In which role somebody acts, and why. */
export function ReasonFields(props: {
  choice: ActingChoice;
  label: string;
  /** The field of the act that carries the words. */
  field: 'reason' | 'comment';
  value: string;
  errors: FieldErrors;
  onChange: (value: string) => void;
}): ReactNode {
  const { choice, label, field, value, errors, onChange } = props;
  return (
    <>
      <ActingFields choice={choice} errors={errors} />
      <TextInput
        long
        label={label}
        required
        value={value}
        error={errors[field]}
        onChange={onChange}
      />
    </>
  );
}
