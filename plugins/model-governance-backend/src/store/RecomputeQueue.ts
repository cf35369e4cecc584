import type { Knex } from 'knex';
import { inList } from '../database';

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

  /** What waits now, oldest first. */
  async list(
    knex: Knex,
    limit: number,
  ): Promise<{ id: number; modelId: string }[]> {
    const rows: { id: string | number; model_id: string }[] = await knex(
      'recompute_queue',
    )
      .orderBy('id')
      .limit(limit)
      .select('id', 'model_id');
    return rows.map(row => ({ id: Number(row.id), modelId: row.model_id }));
  }

  /** Removes entries whose models have been computed. */
  async remove(knex: Knex, ids: number[]): Promise<void> {
    await knex('recompute_queue').whereIn('id', ids).delete();
  }
}
