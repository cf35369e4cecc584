import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  stringifyError,
} from '@backstage/errors';
import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import type {
  ImportedRecord,
  RecordSource,
} from '@modelgov/backstage-plugin-model-governance-node';
import type { Knex } from 'knex';
import type { RoleMembership } from '../catalog/RoleMembership';
import { databaseNow } from '../database';
import type { RecordWriter } from '../records/RecordWriter';
import type { ModelStore, RecordStore } from '../store';
import { writeImported } from './writeImported';

interface RecordImporterOptions {
  knex: Knex;
  policy: Policy;
  sources: RecordSource[];
  models: ModelStore;
  records: RecordStore;
  writer: RecordWriter;
  membership: RoleMembership;
  logger: LoggerService;
}

/** Stores records of older systems, each once. */
export class RecordImporter {
  readonly #options: RecordImporterOptions;
  /** Ids of records that need no further look by this process: stored, or refused and reported. */
  readonly #settled = new Set<string>();
  readonly #exhausted = new Set<RecordSource>();

  constructor(options: RecordImporterOptions) {
    this.#options = options;
  }

  /** Imports what can be imported now; how many records were stored. */
  async run(): Promise<number> {
    let stored = 0;
    for (const source of this.#options.sources) {
      if (!this.#exhausted.has(source)) {
        stored += await this.#importFrom(source);
      }
    }
    return stored;
  }

  /** Later records of a model wait with the first that cannot be stored yet, so that none overtakes another. */
  async #importFrom(source: RecordSource): Promise<number> {
    const { logger } = this.#options;
    let stored = 0;
    const waiting = new Set<string>();
    for await (const record of source.read()) {
      const { id } = record.content;
      if (this.#settled.has(id) || waiting.has(record.entityRef)) {
        continue;
      }
      try {
        if (await this.#import(source, record)) {
          stored++;
        }
        this.#settled.add(id);
      } catch (error) {
        const what = `Record ${id} of "${source.name}" for ${record.entityRef}`;
        if (isRefusal(error)) {
          this.#settled.add(id);
          logger.error(`${what} is refused: ${stringifyError(error)}`);
        } else {
          waiting.add(record.entityRef);
          logger.debug(`${what} waits: ${stringifyError(error)}`);
        }
      }
    }
    if (!waiting.size) {
      this.#exhausted.add(source);
    }
    return stored;
  }

  async #import(
    source: RecordSource,
    record: ImportedRecord,
  ): Promise<boolean> {
    const { knex, records, models, writer, policy, membership } = this.#options;
    if (await records.find(knex, record.kind, record.content.id)) {
      return false;
    }
    if (!(await models.findByRef(knex, record.entityRef))) {
      throw new NotFoundError(`No governed model ${record.entityRef}`);
    }
    if (record.recordedAt > (await databaseNow(knex))) {
      throw new InputError('recordedAt: lies in the future');
    }
    const { entityRef, recordedBy } = record;
    const submission = {
      entityRef,
      recordedBy,
      policyVersion: policy.version,
      imported: {
        source: source.name,
        recordedAt: record.recordedAt,
        modelVersion: record.modelVersion,
      },
    };
    await writeImported(record, {
      writer,
      policy,
      submission,
      person: async () => {
        const person = await membership.personOf(recordedBy);
        if (!person) {
          throw new NotFoundError(`${recordedBy} is not in the catalog`);
        }
        return person;
      },
    });
    return true;
  }
}

/** Whether trying again cannot help; anything else may be a catalog or a database that is away. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof InputError ||
    error instanceof NotAllowedError ||
    error instanceof ConflictError
  );
}
