import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { addAbortSignal, Readable } from 'node:stream';
import type { CardSource } from './CardSource';
import { decodeCard } from './decodeCard';
import { readLimited } from './readLimited';

/** A host that does not answer must not hold up the processing of other entities. */
const TIMEOUT_MS = 10_000;

/** The card at an address that may be read, see {@link resolveCardUrl}. */
export function urlCard(url: string, urlReader: UrlReaderService): CardSource {
  return {
    location: url,
    refreshKey: `url:${url}`,
    read: async knownEtag => {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const response = await urlReader.readUrl(url, {
        etag: knownEtag,
        signal,
      });
      const stream =
        response.stream?.() ?? Readable.from([await response.buffer()]);
      const content = await readLimited(addAbortSignal(signal, stream));
      return { text: decodeCard(content), etag: response.etag };
    },
  };
}
