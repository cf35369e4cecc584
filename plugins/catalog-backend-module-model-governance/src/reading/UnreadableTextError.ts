import { CustomErrorBase } from '@backstage/errors';

/** A text that cannot be read; its message is written for people who may see the entity. */
export class UnreadableTextError extends CustomErrorBase {
  name = 'UnreadableTextError' as const;
}
