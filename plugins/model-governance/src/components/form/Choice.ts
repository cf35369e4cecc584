/** One of the values that a field can have, and how people read it. */
export interface Choice<T extends string> {
  value: T;
  label: string;
  /** Shown, and cannot be chosen. */
  isDisabled?: boolean;
}
