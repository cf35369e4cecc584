import type { Knex } from 'knex';
import { databaseNow } from '../database';
import type { Change, ModelStore } from '../store';
import type { Scorer } from './Scorer';

/** How many models are computed in one transaction: few enough that a writer hardly waits. */
export const BATCH_SIZE = 200;

/**
 * Computes some models anew in batches, each in a transaction of its own; the ids of those that were computed. A model
 * that somebody is writing to at that moment is left out: their write computes it.
 */
export async function recomputeBatch(
  knex: Knex,
  { models, scorer }: { models: ModelStore; scorer: Scorer },
  modelIds: string[],
  change: Change,
): Promise<string[]> {
  return knex.transaction(async tx => {
    const locked = await models.lockFree(tx, modelIds);
    await scorer.recompute(tx, locked, await databaseNow(tx), change);
    return locked.map(model => model.id);
  });
}
