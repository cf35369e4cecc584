import { useDayText } from './useDayText';

/** The day of a date or of a moment. */
export function Day({ of }: { of: string }) {
  return <time dateTime={of}>{useDayText()(of)}</time>;
}
