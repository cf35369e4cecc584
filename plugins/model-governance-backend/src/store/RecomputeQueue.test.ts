import type { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { applyMigrations } from '../database';
import { RecomputeQueue } from './RecomputeQueue';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const queue = new RecomputeQueue();

describe.each(databases.eachSupportedId())('the recompute queue on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
    await knex.transaction(tx => queue.add(tx, ['a', 'b', 'c', 'd']));
  });

  const waiting = () => knex('recompute_queue').orderBy('id').pluck('model_id');

  const modelsOf = (entries: { modelId: string }[]) =>
    entries.map(({ modelId }) => modelId);

  it('keeps what a process had taken when it ended', async () => {
    await expect(
      knex.transaction(async tx => {
        const entries = await queue.claim(tx, 2);
        await queue.remove(
          tx,
          entries.map(each => each.id),
        );
        throw new Error('The process ended');
      }),
    ).rejects.toThrow('The process ended');
    await expect(waiting()).resolves.toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps what was added for the same model while it was computed', async () => {
    await knex.transaction(async tx => {
      const entries = await queue.claim(tx, 1);
      await queue.add(tx, ['a']);
      await queue.remove(
        tx,
        entries.map(each => each.id),
      );
    });
    await expect(waiting()).resolves.toEqual(['b', 'c', 'd', 'a']);
  });

  // SQLite has one connection, which nobody shares
  if (id !== 'SQLITE_3') {
    it('gives each entry to one replica at a time, and lets none wait', async () => {
      await knex.transaction(async first => {
        expect(modelsOf(await queue.claim(first, 2))).toEqual(['a', 'b']);
        await knex.transaction(async second => {
          expect(modelsOf(await queue.claim(second, 10))).toEqual(['c', 'd']);
          await queue.add(second, ['e']);
        });
      });
      await expect(waiting()).resolves.toEqual(['a', 'b', 'c', 'd', 'e']);
    });
  }
});
