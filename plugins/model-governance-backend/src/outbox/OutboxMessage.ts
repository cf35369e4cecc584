import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { JsonObject } from '@backstage/types';

/** What each channel delivers. */
export interface OutboxContents {
  event: { topic: string; payload: JsonObject };
  signal: { channel: string };
  notification: NotificationSendOptions;
}

/** A way by which others are told. */
export type OutboxChannel = keyof OutboxContents;

/** Something to be told to others. */
export type OutboxMessage = {
  [C in OutboxChannel]: {
    /** The model that it tells of, by id; messages of a model go out in order on each channel. */
    about: string;
    channel: C;
    content: OutboxContents[C];
  };
}[OutboxChannel];
