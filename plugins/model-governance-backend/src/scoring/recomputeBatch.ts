import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Knex } from 'knex';
import { databaseNow } from '../database';
import type { Change, ModelStore } from '../store';
import type { Scorer } from './Scorer';

/** How many models are computed in one transaction: few enough that a writer hardly waits. */
export const BATCH_SIZE = 200;

/**
 * Computes some models anew in batches, each in a transaction of its own; the ids of those that were computed. A model
 * that somebody is writing to at that moment is left out: their write computes it. One that cannot be computed is
 * reported and keeps no other from it.
 */
export async function recomputeBatch(
  knex: Knex,
  options: { models: ModelStore; scorer: Scorer; logger: LoggerService },
  modelIds: string[],
  change: Change,
): Promise<string[]> {
  const { models, scorer, logger } = options;
  try {
    return await knex.transaction(async tx => {
      const locked = await models.lockFree(tx, modelIds);
      await scorer.recompute(tx, locked, await databaseNow(tx), change);
      return locked.map(model => model.id);
    });
  } catch (error) {
    if (modelIds.length === 1) {
      const name = await models.findName(knex, modelIds[0]);
      logger.error(`${name} cannot be computed: ${stringifyError(error)}`);
      return [];
    }
    const computed: string[] = [];
    for (const id of modelIds) {
      computed.push(...(await recomputeBatch(knex, options, [id], change)));
    }
    return computed;
  }
}
