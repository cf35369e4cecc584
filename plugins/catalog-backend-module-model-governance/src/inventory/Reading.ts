import type {
  ModelSource,
  ModelSourceOptions,
  SourceItem,
  UnreadableModel,
} from '@modelgov/backstage-plugin-model-governance-node';
import { boundedModel } from '../describe/boundedModel';
import { cleanText } from '../describe/cleanText';
import { dropRefusal } from './dropRefusal';
import { failureText } from './failureText';
import { identitiesOf } from './identitiesOf';
import type { InventoryStore, ModelContent } from './InventoryStore';
import { nameProblem } from './nameProblem';
import type { ReadingReport } from './ReadingReport';

/** Models are stored so many at a time, or fewer where much is said of them. */
const CHUNK_MODELS = 500;
const CHUNK_VERSIONS = 2_000;

/** Problems that are told one by one. */
const MAX_TOLD = 20;
const MAX_NAME = 100;
const MAX_MESSAGE = 1_000;

/**
 * One reading of a source: stores what is new model by model, so that what was read before a failure counts. Use an instance
 * once.
 */
export class Reading {
  readonly #source: ModelSource;
  readonly #options: ModelSourceOptions;
  readonly #store: InventoryStore;
  readonly #began = new Date();
  readonly #seen = new Set<string>();
  readonly #report: ReadingReport = {
    read: 0,
    unreadable: 0,
    problems: [],
    added: 0,
    changed: 0,
    removed: 0,
    entityRefs: [],
    isMoved: false,
  };
  #chunk: ModelContent[] = [];
  #versions = 0;
  #hasNameless = false;

  constructor(
    source: ModelSource,
    options: ModelSourceOptions,
    store: InventoryStore,
  ) {
    this.#source = source;
    this.#options = options;
    this.#store = store;
  }

  get began(): Date {
    return this.#began;
  }

  /** Reads all models; those that the source has no more are removed, unless too many are. Never throws. */
  async all(signal: AbortSignal): Promise<ReadingReport> {
    await this.#read(this.#source.readAll({ signal }), signal);
    if (!('failure' in this.#report)) {
      await this.#attempt(() => this.#removeGone());
    }
    return this.#report;
  }

  /** Reads models of which the source says that they may have changed. Never throws. */
  async some(
    items: AsyncIterable<SourceItem>,
    signal: AbortSignal,
  ): Promise<ReadingReport> {
    await this.#read(items, signal);
    return this.#report;
  }

  /** Removes models that the source says are gone. */
  async without(names: readonly string[]): Promise<ReadingReport> {
    await this.#attempt(async () => {
      const gone = new Set(names);
      if (!gone.size) {
        return;
      }
      const known = await this.#store.list({ sourceId: this.#source.id });
      await this.#remove(known.filter(({ name }) => gone.has(name)));
    });
    return this.#report;
  }

  async #read(
    items: AsyncIterable<SourceItem>,
    signal: AbortSignal,
  ): Promise<void> {
    await this.#attempt(async () => {
      for await (const item of items) {
        signal.throwIfAborted();
        this.#take(item);
        if (
          this.#chunk.length >= CHUNK_MODELS ||
          this.#versions >= CHUNK_VERSIONS
        ) {
          await this.#flush();
        }
      }
    });
    await this.#attempt(() => this.#flush());
  }

  /** The first failure is the one that counts. */
  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#report.failure ??= error;
    }
  }

  #take(item: SourceItem): void {
    const name = item.kind === 'model' ? item.model.name : item.name;
    const problem = nameProblem(name);
    this.#hasNameless ||= typeof name !== 'string' || name.trim() === '';
    if (item.kind === 'unreadable') {
      this.#tell(item);
      this.#seen.add(name ?? '');
    } else if (problem) {
      this.#tell({ name, message: `cannot be kept: ${problem}` });
    } else if (this.#seen.has(item.model.name)) {
      this.#tell({
        name,
        message: 'another model has the same name; it counts',
      });
    } else {
      this.#add(item);
    }
  }

  /** One that is too deep or otherwise broken stops no other. */
  #add({ model }: SourceItem & { kind: 'model' }): void {
    const { name } = model;
    this.#seen.add(name);
    try {
      const bounded = boundedModel(model);
      const { sameModelLabel } = this.#options;
      const identities = identitiesOf(bounded, sameModelLabel);
      this.#chunk.push({ model: bounded, identities });
      this.#versions += bounded.versions.length;
      this.#report.read++;
    } catch (error) {
      const message = `cannot be kept: ${failureText(error)}`;
      this.#tell({ name, message });
    }
  }

  #tell({ name, message }: UnreadableModel): void {
    this.#report.unreadable++;
    if (this.#report.problems.length < MAX_TOLD) {
      this.#report.problems.push({
        ...(name &&
          typeof name === 'string' && { name: cleanText(name, MAX_NAME) }),
        message: cleanText(message, MAX_MESSAGE),
      });
    }
  }

  async #flush(): Promise<void> {
    const chunk = this.#chunk;
    this.#chunk = [];
    this.#versions = 0;
    if (!chunk.length) {
      return;
    }
    const { added, changed, entityRefs, isMoved } = await this.#store.save(
      this.#source.id,
      chunk,
      this.#began,
    );
    this.#report.added += added;
    this.#report.changed += changed;
    this.#report.entityRefs.push(...entityRefs);
    this.#report.isMoved ||= isMoved;
  }

  async #removeGone(): Promise<void> {
    const known = (
      await this.#store.list({ sourceId: this.#source.id })
    ).filter(
      // An event may have brought others meanwhile.
      ({ foundAt }) => foundAt <= this.#began,
    );
    const gone = known.filter(({ name }) => !this.#seen.has(name));
    const refusal = this.#hasNameless
      ? `${gone.length} models are gone, but some could not even be named and may be these; none is removed.`
      : dropRefusal(
          { known: known.length, gone: gone.length },
          this.#options.maxDropShare,
        );
    if (gone.length && refusal) {
      this.#report.refusedDrop = { models: gone.length, reason: refusal };
    } else {
      await this.#remove(gone);
    }
  }

  async #remove(gone: { id: string }[]): Promise<void> {
    await this.#store.remove(gone.map(({ id }) => id));
    this.#report.removed += gone.length;
    this.#report.isMoved ||= gone.length > 0;
  }
}
