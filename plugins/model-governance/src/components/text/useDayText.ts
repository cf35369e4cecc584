import { DateTime } from 'luxon';
import { useLanguage } from './useLanguage';

/** Says the day of a date or of a moment, where it stands within a sentence. */
export function useDayText(): (of: string) => string {
  const language = useLanguage();
  return of =>
    DateTime.fromISO(of, { setZone: of.length > 10 })
      .setLocale(language)
      .toLocaleString(DateTime.DATE_MED);
}
