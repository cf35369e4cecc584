import { DateTime } from 'luxon';
import { useLanguage } from './useLanguage';

/** How long ago or from now a moment is; the moment itself shows on hover. */
export function RelativeTime({ at }: { at: string }) {
  const moment = DateTime.fromISO(at).setLocale(useLanguage());
  return (
    <time dateTime={at} title={moment.toLocaleString(DateTime.DATETIME_FULL)}>
      {moment.toRelative()}
    </time>
  );
}
