import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { NotModifiedError, isError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { CardSource } from './CardSource';
import { decodeCard } from './decodeCard';
import { readLimited } from './readLimited';
import { UnreadableCardError } from './UnreadableCardError';

/**
 * The card of an entity that was read from the file system.
 *
 * @throws UnreadableCardError if the card is not inside the folder of the entity's file, symbolic links resolved
 */
export function fileCard(card: string, entityFile: string): CardSource {
  const path = resolveCardPath(card, dirname(resolve(entityFile)));
  return {
    location: card,
    refreshKey: `file:${path}`,
    read: async knownEtag => {
      const content = await readFile(path);
      const etag = createHash('sha256').update(content).digest('hex');
      if (etag === knownEtag) {
        throw new NotModifiedError();
      }
      return { text: decodeCard(content), etag };
    },
  };
}

function resolveCardPath(card: string, folder: string): string {
  try {
    return resolveSafeChildPath(folder, card);
  } catch (error) {
    if (isError(error) && error.name === 'NotAllowedError') {
      throw new UnreadableCardError(
        'The model card must be in the folder of the entity file or below.',
      );
    }
    throw error;
  }
}

async function readFile(path: string): Promise<Buffer> {
  // Without O_NONBLOCK, opening a pipe waits for somebody to write to it.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await file.stat()).isFile()) {
      throw new UnreadableCardError('The model card is not a file.');
    }
    return await readLimited(file.createReadStream({ autoClose: false }));
  } finally {
    await file.close();
  }
}
