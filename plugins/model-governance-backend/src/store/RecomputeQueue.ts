import type { Knex } from 'knex';
import { waitAfter } from '../background/waitAfter';
import { databaseNow, inList, isPostgres } from '../database';

/** An entry of the queue. */
export interface QueueEntry {
  id: number;
  modelId: string;
  /** How often its model could not be computed. */
  attempts: number;
}

interface QueueRow {
  id: string | number;
  model_id: string;
  attempts: number;
}

/**
 * Models that wait to be computed anew because something that they depend on changed. Entries are only ever added,
 * removed and put off, so that nobody waits for another.
 */
export class RecomputeQueue {
  /** Queues every model that refers to one of some entities. */
  async addDependentsOf(
    tx: Knex.Transaction,
    entityRefs: string[],
  ): Promise<void> {
    if (!entityRefs.length) {
      return;
    }
    const dependents: { model_id: string }[] = await tx('model_references')
      .where(inList(tx, 'entity_ref', entityRefs))
      .distinct('model_id');
    if (dependents.length) {
      await tx.batchInsert('recompute_queue', dependents, 400);
    }
  }

  /** Queues models themselves. */
  async add(tx: Knex.Transaction, modelIds: string[]): Promise<void> {
    if (modelIds.length) {
      await tx.batchInsert(
        'recompute_queue',
        modelIds.map(model_id => ({ model_id })),
        400,
      );
    }
  }

  /**
   * What waits now and nobody else has taken, oldest first. It is taken until the end of the transaction: what is not
   * removed by then, because the process crashed or somebody holds the model, waits on.
   */
  async claim(tx: Knex.Transaction, limit: number): Promise<QueueEntry[]> {
    const now = await databaseNow(tx);
    return this.#take(
      tx,
      tx('recompute_queue')
        .where(due =>
          due
            .whereNull('next_attempt_at')
            .orWhere('next_attempt_at', '<=', now),
        )
        .limit(limit),
    );
  }

  /** Some entries again, as {@link claim} takes them; without those that are gone or that somebody else has taken. */
  async claimAgain(
    tx: Knex.Transaction,
    entries: readonly QueueEntry[],
  ): Promise<QueueEntry[]> {
    return this.#take(
      tx,
      tx('recompute_queue').whereIn(
        'id',
        entries.map(({ id }) => id),
      ),
    );
  }

  /** Lets entries wait whose model cannot be computed: the longer, the more often that happened. */
  async putOff(tx: Knex.Transaction, entries: readonly QueueEntry[]) {
    const now = await databaseNow(tx);
    for (const { id, attempts } of entries) {
      await tx('recompute_queue')
        .where({ id })
        .update({
          attempts: attempts + 1,
          next_attempt_at: new Date(now.getTime() + waitAfter(attempts + 1)),
        });
    }
  }

  async #take(
    tx: Knex.Transaction,
    wanted: Knex.QueryBuilder,
  ): Promise<QueueEntry[]> {
    const query = wanted
      .orderBy('id')
      .forUpdate()
      .select('id', 'model_id', 'attempts');
    const rows: QueueRow[] = await (isPostgres(tx)
      ? query.skipLocked()
      : query);
    return rows.map(({ id, model_id, attempts }) => ({
      id: Number(id),
      modelId: model_id,
      attempts,
    }));
  }

  /** Removes entries whose models have been computed, in the transaction that took them. */
  async remove(tx: Knex.Transaction, ids: number[]): Promise<void> {
    await tx('recompute_queue').whereIn('id', ids).delete();
  }
}
