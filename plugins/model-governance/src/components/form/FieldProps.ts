/** What every field of a form is given. */
export interface FieldProps<T> {
  label: string;
  help?: string;
  required?: boolean;
  value: T;
  onChange: (value: T) => void;
  /** What is wrong with the value. */
  error?: string;
}
