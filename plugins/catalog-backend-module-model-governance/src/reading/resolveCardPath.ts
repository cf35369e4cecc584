import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { dirname, resolve } from 'node:path';
import { UnreadableCardError } from './UnreadableCardError';

/**
 * The path of the card of an entity that was read from the file system.
 *
 * @throws UnreadableCardError if the card is not inside the folder of the entity's file, symbolic links resolved
 */
export function resolveCardPath(card: string, entityFile: string): string {
  try {
    return resolveSafeChildPath(dirname(resolve(entityFile)), card);
  } catch (error) {
    if (isError(error) && error.name === 'NotAllowedError') {
      throw new UnreadableCardError(
        'The model card must be in the folder of the entity file or below.',
      );
    }
    throw error;
  }
}
