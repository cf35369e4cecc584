import type { Deadline } from '@modelgov/backstage-plugin-model-governance-common';

/** The next moment at which people are to be told of a deadline, ISO 8601 in UTC. */
export function nextNoticeAt(
  deadlines: readonly Deadline[],
  now: Date,
): string | undefined {
  return deadlines
    .flatMap(({ noticeAt }) => noticeAt)
    .filter(moment => Date.parse(moment) > now.getTime())
    .sort()[0];
}
