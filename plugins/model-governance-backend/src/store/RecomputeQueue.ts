import type { Knex } from 'knex';
import { inList, isPostgres } from '../database';

/**
 * Models that wait to be computed anew because something that they depend on changed. Entries are only ever added and
 * removed, so that nobody waits for another.
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
  async claim(
    tx: Knex.Transaction,
    limit: number,
  ): Promise<{ id: number; modelId: string }[]> {
    const query = tx('recompute_queue')
      .orderBy('id')
      .limit(limit)
      .forUpdate()
      .select('id', 'model_id');
    const rows: { id: string | number; model_id: string }[] = await (isPostgres(
      tx,
    )
      ? query.skipLocked()
      : query);
    return rows.map(row => ({ id: Number(row.id), modelId: row.model_id }));
  }

  /** Removes entries whose models have been computed, in the transaction that took them. */
  async remove(tx: Knex.Transaction, ids: number[]): Promise<void> {
    await tx('recompute_queue').whereIn('id', ids).delete();
  }
}
