import { parseEntityRef } from '@backstage/catalog-model';
import type { OutboxMessage } from '../outbox/OutboxMessage';
import type { StoredModel } from '../store';
import type { Notice } from './Notice';

/** How long a title may be: the notifications plugin keeps 255 characters. */
const LONGEST_TITLE = 200;

/** The notification that gives a notice. */
export function toNotification(
  model: Pick<StoredModel, 'id' | 'entityRef'>,
  notice: Notice,
): OutboxMessage {
  const { kind, namespace, name } = parseEntityRef(model.entityRef);
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  return {
    about: model.id,
    channel: 'notification',
    content: {
      recipients: {
        type: 'entity',
        entityRef: notice.recipients,
        excludeEntityRef: notice.except,
      },
      payload: {
        title: shorten(notice.title),
        description: notice.description,
        link: `/catalog/${path}/governance`,
        severity: notice.severity,
        topic: notice.topic,
        scope: `${model.id}:${notice.key}`,
      },
    },
  };
}

function shorten(title: string): string {
  return title.length > LONGEST_TITLE
    ? `${title.slice(0, LONGEST_TITLE - 1)}…`
    : title;
}
