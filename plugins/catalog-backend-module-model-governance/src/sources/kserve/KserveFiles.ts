import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type {
  ModelSource,
  SourceItem,
} from '@modelgov/backstage-plugin-model-governance-node';
import { kserveInferenceServiceReader } from '../../readers/kserveInferenceService/kserveInferenceServiceReader';
import { describeFailure } from '../../reading/describeFailure';
import { MODEL_DOCUMENT } from '../../reading/textKinds';
import { urlText } from '../../reading/urlText';
import { readDocuments, type SourceDocument } from '../readDocuments';
import { searchFiles } from './searchFiles';

/** Inference services of KServe in YAML files, such as those of a repository that a cluster is deployed from. */
export class KserveFiles implements ModelSource {
  readonly id: string;
  readonly #urlReader: UrlReaderService;
  readonly #targets: readonly string[];

  /**
   * @param config - of the instance, at `catalog.providers.kserve.<instance>`
   * @throws InputError if the configuration is not valid
   */
  static fromConfig(
    instance: string,
    config: Config,
    { urlReader }: { urlReader: UrlReaderService },
  ): KserveFiles {
    const targets = config.getStringArray('targets');
    return new KserveFiles({ id: `kserve/${instance}`, urlReader, targets });
  }

  constructor(options: {
    /** Such as `kserve/production`. */
    id: string;
    urlReader: UrlReaderService;
    /** Addresses of files, with `*` for several. */
    targets: readonly string[];
  }) {
    this.id = options.id;
    this.#urlReader = options.urlReader;
    this.#targets = options.targets;
  }

  readAll(options: { signal: AbortSignal }): AsyncIterable<SourceItem> {
    const files = this.#files(options.signal);
    return readDocuments(files, kserveInferenceServiceReader);
  }

  async *#files(
    signal: AbortSignal,
  ): AsyncGenerator<SourceDocument, void, undefined> {
    for (const target of this.#targets) {
      signal.throwIfAborted();
      const files = target.includes('*')
        ? await searchFiles(target, this.#urlReader, signal)
        : [{ location: target, text: () => this.#text(target) }];
      yield* files.map(({ location, text }) => ({
        location,
        text: () => text().catch(refuse),
      }));
    }
  }

  async #text(url: string): Promise<string> {
    return (await urlText(url, this.#urlReader, MODEL_DOCUMENT).read()).text;
  }
}

/** @throws InputError with what may be told of the reason */
function refuse(error: unknown): never {
  throw new InputError(describeFailure(error, MODEL_DOCUMENT));
}
