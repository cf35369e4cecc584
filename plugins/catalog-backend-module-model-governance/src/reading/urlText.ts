import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { addAbortSignal, Readable } from 'node:stream';
import { readLimited } from './readLimited';
import type { TextKind } from './textKinds';
import { textOf } from './textOf';
import type { TextSource } from './TextSource';
import { UnreadableTextError } from './UnreadableTextError';

/** A host that does not answer must not hold up the processing of other entities. */
const TIMEOUT_MS = 10_000;

/** The text at an address that may be read. */
export function urlText(
  url: string,
  urlReader: UrlReaderService,
  kind: TextKind,
): TextSource {
  return {
    location: url,
    refreshKey: `url:${url}`,
    read: async knownEtag => {
      // Destroying the stream of a response does not end the request; aborting it does.
      const request = new AbortController();
      const timeout = AbortSignal.timeout(TIMEOUT_MS);
      const signal = AbortSignal.any([request.signal, timeout]);
      try {
        const response = await urlReader.readUrl(url, {
          etag: knownEtag,
          signal,
        });
        const stream =
          response.stream?.() ?? Readable.from([await response.buffer()]);
        const content = await readLimited(addAbortSignal(signal, stream), kind);
        return { text: textOf(content, kind), etag: response.etag };
      } catch (error) {
        // Readers wrap the reason.
        throw timeout.aborted
          ? new UnreadableTextError(
              `The ${kind.name} could not be read in time.`,
            )
          : error;
      } finally {
        request.abort();
      }
    },
  };
}
