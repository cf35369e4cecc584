import type { Deadline } from '@modelgov/backstage-plugin-model-governance-common';
import { DateTime } from 'luxon';
import type { Notice } from './Notice';

/** A notice of a deadline; given once under its `once`. */
export interface DueNotice extends Notice {
  /** The deadline and the moment of the notice. */
  once: string;
}

/**
 * What people are told now because something ends or falls due: of each deadline only the latest notice, and nothing of
 * what is over.
 */
export function dueNotices(
  deadlines: readonly Deadline[],
  title: string,
  now: Date,
): DueNotice[] {
  return deadlines.flatMap(deadline => {
    const { kind, id, at, noticeAt, recipients } = deadline;
    const moment = noticeAt.findLast(each => Date.parse(each) <= now.getTime());
    const isOver = Date.parse(at) <= now.getTime() && moment !== at;
    if (!moment || isOver) {
      return [];
    }
    return [
      {
        topic: kind === 'condition-due' ? 'condition-due' : 'ending',
        key: `${kind}:${id}`,
        once: `${kind}:${id}:${moment}`,
        recipients,
        severity: moment === noticeAt.at(-1) ? 'high' : 'normal',
        ...wordsOf(deadline, title),
      },
    ];
  });
}

function wordsOf(
  { kind, what, at }: Deadline,
  model: string,
): Pick<Notice, 'title' | 'description'> {
  const day = DateTime.fromISO(at, { zone: 'utc' }).toISODate();
  switch (kind) {
    case 'sign-off-expiry':
      return {
        title: `An approval of ${model} ends soon`,
        description: `The signature as ${what} ends on ${day}.`,
      };
    case 'evidence-expiry':
      return {
        title: `Evidence of ${model} ends soon`,
        description: `${what}: it counts until ${day}.`,
      };
    case 'assessment-expiry':
      return {
        title: `The risk of ${model} has to be assessed anew`,
        description: `The assessment of the use case ${what} ends on ${day}.`,
      };
    case 'waiver-expiry':
      return {
        title: `An exception for ${model} ends soon`,
        description: `The exception from "${what}" ends on ${day}.`,
      };
    case 'condition-due':
      return {
        title: `A condition of the approval of ${model} is due`,
        description: `It was set as ${what} and is due on ${day}.`,
      };
    default:
      throw new TypeError(`No words for ${kind satisfies never}`);
  }
}
