import { DateTime } from 'luxon';
import { useLanguage } from './useLanguage';

/** The day of a date or of a moment. */
export function Day({ of }: { of: string }) {
  const day = DateTime.fromISO(of, { setZone: of.length > 10 }).setLocale(
    useLanguage(),
  );
  return <time dateTime={of}>{day.toLocaleString(DateTime.DATE_MED)}</time>;
}
