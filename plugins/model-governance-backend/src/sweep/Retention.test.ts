import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { modelEntity, PEOPLE } from '../__testUtils__/entities';
import { createGovernance } from '../__testUtils__/governance';
import { createTestDatabases } from '../__testUtils__/testDatabases';

jest.setTimeout(60_000);

const DAY = 24 * 60 * 60 * 1000;
const databases = createTestDatabases();

const daysAgo = (days: number) => new Date(Date.now() - days * DAY);

describe.each(databases.eachSupportedId())('retention on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(id);
  });

  /** Notices and messages of two ages, then maintenance. */
  async function maintained(retention?: JsonObject) {
    const { catalog, maintain, logger } = await createGovernance({
      knex,
      config: retention ? { retention } : {},
    });
    catalog.setEntities([...PEOPLE, modelEntity('a')]);
    await maintain();
    const model = await knex('models').first('id');
    await knex('notices').insert(
      [80, 400].map(days => ({
        model_id: model.id,
        key: `of ${days} days ago`,
        given_at: daysAgo(days),
      })),
    );
    await knex('outbox').delete();
    await knex('outbox').insert(
      [0, 80, 400].map(days => ({
        lane: `of ${days} days ago`,
        channel: 'signal',
        content: '{}',
        attempts: 80,
        next_attempt_at: new Date(Date.now() + DAY),
        set_aside_at: days ? daysAgo(days) : null,
      })),
    );
    await knex('score_history').update({ at: daysAgo(4000) });
    await maintain();
    return logger;
  }

  const left = async () => ({
    notices: await knex('notices').pluck('key'),
    messages: await knex('outbox')
      .whereLike('lane', 'of %')
      .orderBy('id')
      .pluck('lane'),
    history: (await knex('score_history').pluck('id')).length,
  });

  it('forgets reminders and messages set aside after a year, and no history', async () => {
    const logger = await maintained();
    await expect(left()).resolves.toEqual({
      notices: ['of 80 days ago'],
      messages: ['of 0 days ago', 'of 80 days ago'],
      history: 1,
    });
    expect(logger.info).toHaveBeenCalledWith(
      'Forgot 1 reminders and 1 messages that were set aside',
    );
  });

  it('forgets them as early as the configuration says', async () => {
    await maintained({ days: 70 });
    await expect(left()).resolves.toEqual({
      notices: [],
      messages: ['of 0 days ago'],
      history: 1,
    });
  });

  it('cannot be so short that people would be reminded twice', async () => {
    await expect(maintained({ days: 30 })).rejects.toThrow(
      'modelGovernance.retention: must be at least 60 days',
    );
  });
});
