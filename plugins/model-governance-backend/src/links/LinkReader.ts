import { createHash } from 'node:crypto';
import { addAbortSignal, Readable } from 'node:stream';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';

/** The largest document that is read, in bytes: 50 MiB. */
const MAX_SIZE = 50 * 1024 * 1024;

/** A host that does not answer must not keep the request of a person waiting. */
const TIMEOUT_MS = 30_000;

/** Reads what evidence links to, from the hosts that the portal is configured to read. */
export class LinkReader {
  readonly #urlReader: UrlReaderService;
  readonly #timeout: number;

  constructor(options: {
    urlReader: UrlReaderService;
    /** In milliseconds. */
    timeout?: number;
  }) {
    this.#urlReader = options.urlReader;
    this.#timeout = options.timeout ?? TIMEOUT_MS;
  }

  /**
   * The digest of what a link leads to, as `sha256:<hex>`; nothing of it is kept.
   *
   * @throws InputError saying why it cannot be read
   */
  async digestOf(link: string): Promise<string> {
    // Destroying the stream of a response does not end the request; aborting it does.
    const request = new AbortController();
    const timeout = AbortSignal.timeout(this.#timeout);
    const signal = AbortSignal.any([request.signal, timeout]);
    try {
      const response = await this.#urlReader.readUrl(link, { signal });
      const stream =
        response.stream?.() ?? Readable.from([await response.buffer()]);
      return await hash(addAbortSignal(signal, stream));
    } catch (error) {
      // Readers wrap the reason.
      const reason = timeout.aborted
        ? `no answer within ${this.#timeout / 1000} seconds`
        : toError(error).message;
      throw new InputError(`link: cannot be verified: ${reason}`);
    } finally {
      request.abort();
    }
  }
}

async function hash(stream: Readable): Promise<string> {
  const digest = createHash('sha256');
  let size = 0;
  for await (const data of stream) {
    const chunk = Buffer.from(data);
    size += chunk.length;
    if (size > MAX_SIZE) {
      throw new InputError(`it is larger than ${MAX_SIZE} bytes`);
    }
    digest.update(chunk);
  }
  return `sha256:${digest.digest('hex')}`;
}
