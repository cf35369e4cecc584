import type { Readable } from 'node:stream';
import type { TextKind } from './textKinds';
import { UnreadableTextError } from './UnreadableTextError';

const MIB = 1024 * 1024;

/**
 * Reads a stream to its end, or until it is larger than it may be; then the stream is destroyed.
 *
 * @throws UnreadableTextError if it is
 */
export async function readLimited(
  stream: Readable,
  { maxBytes, name }: TextKind,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const data of stream) {
    const chunk = Buffer.from(data);
    size += chunk.length;
    if (size > maxBytes) {
      throw new UnreadableTextError(
        `The ${name} is larger than ${maxBytes / MIB} MiB.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
