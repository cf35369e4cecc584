import type {
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import { resolve } from 'node:path';
import { fileText } from '../reading/fileText';
import { MODEL_DOCUMENT } from '../reading/textKinds';
import type { TextSource } from '../reading/TextSource';
import { UnreadableTextError } from '../reading/UnreadableTextError';
import { urlText } from '../reading/urlText';

/**
 * The document that a location of the catalog names: an address, which the portal must be allowed to read, or the path of a
 * file. Whoever may write an entity of kind `Location` can name any path, so that only paths which the configuration of the
 * portal names are read.
 *
 * @throws UnreadableTextError if it may not be read
 */
export function documentSource(
  { type, target }: LocationSpec,
  options: { config: RootConfigService; urlReader: UrlReaderService },
): TextSource {
  if (/^https?:\/\//i.test(target)) {
    return urlText(target, options.urlReader, MODEL_DOCUMENT);
  }
  if (!isConfigured(options.config, { type, target })) {
    throw new UnreadableTextError(
      'The document is named by a path, which is read only where catalog.locations in the configuration of the portal names it.',
    );
  }
  return fileText(resolve(target), target, MODEL_DOCUMENT);
}

function isConfigured(
  config: RootConfigService,
  { type, target }: LocationSpec,
): boolean {
  const locations = config.getOptionalConfigArray('catalog.locations') ?? [];
  return locations.some(
    location =>
      location.getOptionalString('type') === type &&
      location.getOptionalString('target') === target,
  );
}
