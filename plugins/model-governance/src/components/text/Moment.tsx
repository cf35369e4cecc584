import { DateTime } from 'luxon';
import { useLanguage } from './useLanguage';

/** A moment, to the second, for records where it matters which came first. */
export function Moment({ at }: { at: string }) {
  const moment = DateTime.fromISO(at).setLocale(useLanguage());
  return (
    <time dateTime={at}>
      {moment.toLocaleString(DateTime.DATETIME_MED_WITH_SECONDS)}
    </time>
  );
}
