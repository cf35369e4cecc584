import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { addAbortSignal, Readable } from 'node:stream';
import type { CardSource } from './CardSource';
import { decodeCard } from './decodeCard';
import { readLimited } from './readLimited';
import { UnreadableCardError } from './UnreadableCardError';

/** A host that does not answer must not hold up the processing of other entities. */
const TIMEOUT_MS = 10_000;

/** The card at an address that may be read, see {@link resolveCardUrl}. */
export function urlCard(url: string, urlReader: UrlReaderService): CardSource {
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
        const content = await readLimited(addAbortSignal(signal, stream));
        return { text: decodeCard(content), etag: response.etag };
      } catch (error) {
        // Readers wrap the reason.
        throw timeout.aborted
          ? new UnreadableCardError('The model card could not be read in time.')
          : error;
      } finally {
        request.abort();
      }
    },
  };
}
