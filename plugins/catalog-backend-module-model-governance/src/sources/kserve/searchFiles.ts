import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { Readable } from 'node:stream';
import { readLimited } from '../../reading/readLimited';
import { MODEL_DOCUMENT } from '../../reading/textKinds';
import { textOf } from '../../reading/textOf';
import type { SourceDocument } from '../readDocuments';

/** The files at an address with `*`, as the integration of its host finds them. */
export async function searchFiles(
  pattern: string,
  urlReader: UrlReaderService,
  signal: AbortSignal,
): Promise<SourceDocument[]> {
  try {
    const { files } = await urlReader.search(pattern, { signal });
    return files.map(({ url, content }) => ({
      location: url,
      text: async () => {
        const stream = Readable.from([await content()]);
        return textOf(
          await readLimited(stream, MODEL_DOCUMENT),
          MODEL_DOCUMENT,
        );
      },
    }));
  } catch (error) {
    signal.throwIfAborted();
    return [{ location: pattern, text: () => Promise.reject(error) }];
  }
}
