import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  actsOf,
  digestOf,
  versionsOf,
  type Act,
  type RecordHead,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { databaseNow, isTakenId } from '../database';
import type { ModelState, Scorer } from '../scoring/Scorer';
import type {
  ActorStore,
  ModelStore,
  RecordKind,
  RecordLog,
  RecordsByKind,
  RecordStore,
  VersionOwner,
} from '../store';
import { takesAway } from './takesAway';

/** What a record is made of inside the transaction. */
export interface RecordContext extends ModelState {
  /** Database time. */
  now: Date;
  /** The part of a record that is the same for every kind, without an expiry. */
  head: RecordHead;
  /** Who has owned each version of the model since it appeared. */
  versionOwners: readonly VersionOwner[];
}

/** A record to be written. */
export interface Submission<K extends RecordKind> {
  kind: K;
  entityRef: string;
  recordedBy: string;
  policyVersion: string;
  content: { id: string; decision?: string };
  /** Where it came from, when it was not made here. */
  imported?: { source: string; recordedAt: Date; modelVersion?: string };
  /** Checks the submission against the model as it is now, and makes the record of it. */
  toRecord(
    context: RecordContext,
    tx: Knex.Transaction,
  ): RecordsByKind[K] | Promise<RecordsByKind[K]>;
}

/**
 * Writes records: the record, its ledger entry and the new scorecard in one transaction, or nothing at all.
 */
export class RecordWriter {
  readonly #knex: Knex;
  readonly #models: ModelStore;
  readonly #records: RecordStore;
  readonly #actors: ActorStore;
  readonly #log: RecordLog;
  readonly #scorer: Scorer;
  readonly #afterCommit: () => void;

  constructor(options: {
    knex: Knex;
    models: ModelStore;
    records: RecordStore;
    actors: ActorStore;
    log: RecordLog;
    scorer: Scorer;
    /** Called when a record was stored. */
    afterCommit: () => void;
  }) {
    this.#knex = options.knex;
    this.#models = options.models;
    this.#records = options.records;
    this.#actors = options.actors;
    this.#log = options.log;
    this.#scorer = options.scorer;
    this.#afterCommit = options.afterCommit;
  }

  /**
   * Writes a record, or answers with the one that is there already when the same person submits the same content
   * under the same id again.
   *
   * @throws ConflictError where the id is taken by another record
   * @throws NotFoundError where the model is not known
   */
  async write<K extends RecordKind>(
    submission: Submission<K>,
  ): Promise<RecordsByKind[K]> {
    try {
      const record = await this.#knex.transaction(tx =>
        this.#write(tx, submission),
      );
      this.#afterCommit();
      return record;
    } catch (error) {
      if (isTakenId(error)) {
        throw new ConflictError(
          `id: ${submission.content.id} is taken by another record`,
        );
      }
      throw error;
    }
  }

  async #write<K extends RecordKind>(
    tx: Knex.Transaction,
    submission: Submission<K>,
  ): Promise<RecordsByKind[K]> {
    const { kind, entityRef, recordedBy, content, imported } = submission;
    const model = await this.#models.lockByRef(tx, entityRef);
    if (!model) {
      throw new NotFoundError(`No governed model ${entityRef}`);
    }
    if (!model.registered && !imported && !takesAway(kind, content)) {
      throw new ConflictError(
        `${entityRef} is not in the catalog any more; until it returns, its record takes only what stops or ends it`,
      );
    }
    const actorId = await this.#actors.idOf(tx, recordedBy);
    const contentHash = digestOf({ kind, entityRef, actorId, content });
    const existing = await this.#records.find(tx, kind, content.id);
    if (existing) {
      if (existing.contentHash !== contentHash) {
        throw new ConflictError(`id: ${content.id} is taken by another record`);
      }
      return existing.record;
    }

    const now = await databaseNow(tx);
    const [state] = await this.#scorer.compute(tx, [model], now);
    const version = imported?.modelVersion ?? model.facts.model.version;
    refuseRetired(entityRef, state.records.acts);
    const head: RecordHead = {
      id: content.id,
      entityRef,
      modelVersion: version,
      modelDigest: versionsOf(model.facts).find(
        each => each.version === version,
      )?.digest,
      policyVersion: submission.policyVersion,
      recordedBy,
      recordedAt: (imported?.recordedAt ?? now).toISOString(),
      imported: imported && {
        source: imported.source,
        importedAt: now.toISOString(),
      },
    };
    const versionOwners = await this.#models.versionOwnersOf(tx, model.id);
    const record = await submission.toRecord(
      { ...state, now, head, versionOwners },
      tx,
    );

    await this.#log.append(tx, kind, record, now, {
      modelId: model.id,
      actorId,
      contentHash,
    });
    await this.#scorer.recompute(tx, [model], now, {
      cause: imported ? 'import' : kind,
      recordId: record.id,
      actorId,
    });
    return record;
  }
}

/** What a model was ended with is the last of its record. */
function refuseRetired(entityRef: string, acts: readonly Act[]): void {
  const [ended] = actsOf(acts, 'decommission');
  if (ended) {
    throw new ConflictError(
      `${entityRef} was ended by ${ended.recordedBy} at ${ended.recordedAt}; its record is closed`,
    );
  }
}
