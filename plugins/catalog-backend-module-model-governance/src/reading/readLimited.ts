import type { Readable } from 'node:stream';
import { UnreadableCardError } from './UnreadableCardError';

/** The largest model card that is read, in bytes: 1 MiB. */
const MAX_CARD_SIZE = 1_048_576;

/**
 * Reads a stream to its end, or until it is larger than a card may be; then the stream is destroyed.
 *
 * @throws UnreadableCardError if it is
 */
export async function readLimited(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const data of stream) {
    const chunk = Buffer.from(data);
    size += chunk.length;
    if (size > MAX_CARD_SIZE) {
      throw new UnreadableCardError('The model card is larger than 1 MiB.');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
