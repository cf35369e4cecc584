import { CustomErrorBase } from '@backstage/errors';

/** A card that cannot be read; its message is written for the author of the entity. */
export class UnreadableCardError extends CustomErrorBase {
  name = 'UnreadableCardError' as const;
}
