import type { ModelVersion } from './ModelVersion';
import type { Parsed } from './Parsed';

/**
 * Walks through the versions of all models, in the order of the models' names, beside the listing of the models: one request
 * for a thousand versions takes the place of one for each model. How a database orders names is not known here, so names are
 * only compared with those of the pages of models at hand.
 */
export class VersionCursor {
  readonly #pages: AsyncIterator<Parsed<ModelVersion>[]>;
  #page: Parsed<ModelVersion>[] = [];
  #at = 0;

  constructor(pages: AsyncIterable<Parsed<ModelVersion>[]>) {
    this.#pages = pages[Symbol.asyncIterator]();
  }

  /**
   * The versions of a page of models.
   *
   * @param names - those of the page
   * @param expected - those among them that have versions
   * @param upcoming - the names of the page after it
   */
  async take(
    names: ReadonlySet<string>,
    expected: ReadonlySet<string>,
    upcoming: ReadonlySet<string>,
  ): Promise<Map<string, Parsed<ModelVersion>[]>> {
    const taken = new Map<string, Parsed<ModelVersion>[]>();
    const missing = new Set(expected);
    for (;;) {
      const version = await this.#peek();
      const name = version?.name ?? '';
      if (version && names.has(name)) {
        missing.delete(name);
        const versions = taken.get(name) ?? [];
        versions.push(version);
        taken.set(name, versions);
      } else if (!version || missing.size === 0 || upcoming.has(name)) {
        return taken;
      }
      // Passed over otherwise: a version of a model that came or went meanwhile.
      this.#at++;
    }
  }

  async #peek(): Promise<Parsed<ModelVersion> | undefined> {
    while (this.#at >= this.#page.length) {
      const { done, value } = await this.#pages.next();
      if (done) {
        return undefined;
      }
      this.#page = value;
      this.#at = 0;
    }
    return this.#page[this.#at];
  }
}
