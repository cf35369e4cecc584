import { NotModifiedError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { readLimited } from './readLimited';
import type { TextKind } from './textKinds';
import { textOf } from './textOf';
import type { TextSource } from './TextSource';
import { UnreadableTextError } from './UnreadableTextError';

/**
 * The text in a file that may be read.
 *
 * @param path - absolute
 * @param location - how people name it
 */
export function fileText(
  path: string,
  location: string,
  kind: TextKind,
): TextSource {
  return {
    location,
    refreshKey: `file:${path}`,
    read: async knownEtag => {
      const content = await readFile(path, kind);
      const etag = createHash('sha256').update(content).digest('hex');
      if (etag === knownEtag) {
        throw new NotModifiedError();
      }
      return { text: textOf(content, kind), etag };
    },
  };
}

async function readFile(path: string, kind: TextKind): Promise<Buffer> {
  // Without O_NONBLOCK, opening a pipe waits for somebody to write to it.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await file.stat()).isFile()) {
      throw new UnreadableTextError(`The ${kind.name} is not a file.`);
    }
    return await readLimited(file.createReadStream({ autoClose: false }), kind);
  } finally {
    await file.close();
  }
}
