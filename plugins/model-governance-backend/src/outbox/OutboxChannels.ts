import type { OutboxContents } from './OutboxMessage';

/** How each channel delivers; fails where it should be tried again. */
export type OutboxChannels = {
  [C in keyof OutboxContents]: (content: OutboxContents[C]) => Promise<void>;
};
