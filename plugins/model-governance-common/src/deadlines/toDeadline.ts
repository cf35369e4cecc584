import { DateTime } from 'luxon';
import type { Deadline } from './Deadline';

/** How many days before it people are told of something that ends, the earliest first. */
const DAYS_BEFORE_END = [30, 7];

/** The same for something that somebody has to do by then. */
const DAYS_BEFORE_DUE = [7, 0];

/** A deadline; none where nothing ends or nobody is to be told. */
export function toDeadline(
  head: Pick<Deadline, 'kind' | 'id' | 'what'>,
  at: string | undefined,
  recipients: readonly (string | undefined)[],
): Deadline[] {
  const named = recipients.flatMap(ref => ref ?? []);
  if (!at || named.length === 0) {
    return [];
  }
  const end = DateTime.fromISO(at, { zone: 'utc' });
  const days =
    head.kind === 'condition-due' ? DAYS_BEFORE_DUE : DAYS_BEFORE_END;
  return [
    {
      ...head,
      at,
      noticeAt: days.map(before =>
        end.minus({ days: before }).toJSDate().toISOString(),
      ),
      recipients: [...new Set(named)],
    },
  ];
}
