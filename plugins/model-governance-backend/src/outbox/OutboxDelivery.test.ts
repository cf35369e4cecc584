import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { FakeListeners } from '../__testUtils__/FakeListeners';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { applyMigrations } from '../database';
import { createChannels } from './createChannels';
import { Outbox } from './Outbox';
import { OutboxDelivery } from './OutboxDelivery';
import type { OutboxMessage } from './OutboxMessage';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const outbox = new Outbox();

function event(about: string, number: number): OutboxMessage {
  return {
    about,
    channel: 'event',
    content: { topic: 'test', payload: { about, number } },
  };
}

function notification(about: string, title: string): OutboxMessage {
  return {
    about,
    channel: 'notification',
    content: {
      recipients: { type: 'entity', entityRef: 'group:default/owners' },
      payload: { title },
    },
  };
}

/** An outbox whose process ends between delivering a message and removing it. */
class CrashingOutbox extends Outbox {
  async remove(): Promise<void> {
    throw new Error('The process ended');
  }
}

describe.each(databases.eachSupportedId())('the outbox on %s', id => {
  let knex: Knex;
  let told: FakeListeners;

  beforeEach(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
    told = new FakeListeners();
  });

  const put = (...messages: OutboxMessage[]) =>
    knex.transaction(tx => outbox.append(tx, messages, new Date()));

  /** Lets the time pass after which a claim ends, or a failed message is tried again. */
  const wait = () => knex('outbox').update({ next_attempt_at: new Date() });

  const left = () => knex('outbox').orderBy('id').pluck('lane');

  function worker(from: Outbox = outbox) {
    const logger = mockServices.logger.mock();
    const delivery = new OutboxDelivery({
      knex,
      outbox: from,
      logger,
      channels: createChannels({ ...told, logger }),
    });
    return { logger, run: () => delivery.run(new AbortController().signal) };
  }

  const numbersOf = (about: string) =>
    told.heard.events
      .map(({ eventPayload }) => eventPayload)
      .filter(payload => (payload as { about: string }).about === about)
      .map(payload => (payload as { number: number }).number);

  it('delivers what was committed, once, and keeps nothing of it', async () => {
    await put(event('a', 1), notification('a', 'Hello'), {
      about: 'a',
      channel: 'signal',
      content: { channel: 'opaque' },
    });
    await worker().run();
    await worker().run();
    expect(told.heard).toEqual({
      events: [{ topic: 'test', eventPayload: { about: 'a', number: 1 } }],
      signals: [
        { recipients: { type: 'broadcast' }, channel: 'opaque', message: {} },
      ],
      notifications: [
        {
          recipients: { type: 'entity', entityRef: 'group:default/owners' },
          payload: { title: 'Hello' },
        },
      ],
    });
    await expect(left()).resolves.toEqual([]);
  });

  it('knows nothing of what was rolled back', async () => {
    await expect(
      knex.transaction(async tx => {
        await outbox.append(tx, [event('a', 1)], new Date());
        throw new Error('The write is refused');
      }),
    ).rejects.toThrow('The write is refused');
    await worker().run();
    expect(told.heard.events).toEqual([]);
  });

  it('keeps the order of each model, whichever workers deliver', async () => {
    const models = ['a', 'b', 'c'];
    const numbers = Array.from({ length: 15 }, (_, number) => number);
    for (const number of numbers) {
      await put(...models.map(model => event(model, number)));
    }
    told.slowDown(5);
    const workers = Array.from({ length: 3 }, () => worker());
    while ((await left()).length) {
      await Promise.all(workers.map(({ run }) => run()));
    }
    for (const model of models) {
      expect(numbersOf(model)).toEqual(numbers);
    }
  });

  it('delivers again what a process was delivering when it crashed, before what comes after', async () => {
    await put(event('a', 1));
    await put(event('a', 2));
    await put(event('b', 1));
    await expect(worker(new CrashingOutbox()).run()).rejects.toThrow(
      'The process ended',
    );
    expect(numbersOf('a')).toEqual([1]);

    const other = worker();
    await other.run();
    expect(numbersOf('a')).toEqual([1]);

    await wait();
    await other.run();
    expect(numbersOf('a')).toEqual([1, 1, 2]);
    expect(numbersOf('b')).toEqual([1, 1]);
    await expect(left()).resolves.toEqual([]);
  });

  it('holds up nothing else while one channel fails, and delivers in order once it works', async () => {
    await put(notification('a', 'first'), event('a', 1));
    await put(notification('a', 'second'), event('a', 2), event('b', 1));
    told.failWith('notifications', new Error('out of order'));
    const { run, logger } = worker();
    await run();
    expect(numbersOf('a')).toEqual([1, 2]);
    expect(numbersOf('b')).toEqual([1]);
    await expect(left()).resolves.toEqual(['a notification', 'a notification']);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('out of order'),
    );

    told.failWith('notifications', undefined);
    await run();
    expect(told.heard.notifications).toEqual([]);

    await wait();
    await run();
    expect(
      told.heard.notifications.map(({ payload }) => payload.title),
    ).toEqual(['first', 'second']);
  });

  it('waits longer after every failure, and keeps and reports what fails on and on', async () => {
    await put(event('a', 1));
    told.failWith('events', new Error('never works'));
    const { run, logger } = worker();
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 5; attempt++) {
      await wait();
      const before = Date.now();
      await run();
      const row = await knex('outbox').first('next_attempt_at', 'attempts');
      expect(row.attempts).toBe(attempt);
      waits.push(new Date(row.next_attempt_at).getTime() - before);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits[4]).toBeGreaterThan(60_000);
    expect(logger.error).toHaveBeenCalledTimes(1);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringMatching(/row \d+ .* after 5 attempts: .*never works/),
    );
    await expect(left()).resolves.toEqual(['a event']);
  });

  it.each([
    ['cannot be delivered', 'events', undefined],
    ['cannot be read', undefined, '{'],
  ] as const)(
    'sets a message aside in the end that %s, says so once, and goes on with what comes after',
    async (_, failing, content) => {
      await put(event('a', 1));
      await put(event('a', 2));
      const [firstId] = await knex('outbox').orderBy('id').pluck('id');
      const first = { id: firstId };
      await knex('outbox')
        .where(first)
        .update({ attempts: 78, ...(content && { content }) });
      const { run, logger } = worker();
      const setAside = () =>
        knex('outbox').whereNotNull('set_aside_at').pluck('id');
      if (failing) {
        told.failWith(failing, new Error('never works'));
      }
      await run();
      await expect(setAside()).resolves.toEqual([]);
      logger.error.mockClear();

      await knex('outbox').where(first).update({ next_attempt_at: new Date() });
      await run();
      await expect(setAside()).resolves.toEqual([firstId]);
      expect(logger.error).toHaveBeenCalledTimes(1);
      expect(logger.error).toHaveBeenCalledWith(
        expect.stringMatching(
          /^Row \d+ of the outbox, a event, could not be delivered in 80 attempts/,
        ),
      );

      told.failWith('events', undefined);
      await wait();
      await run();
      expect(numbersOf('a')).toEqual([2]);
      expect(logger.error).toHaveBeenCalledTimes(1);
      await expect(knex('outbox').pluck('id')).resolves.toEqual([firstId]);
    },
  );

  it('drops notifications where the notifications plugin is not installed, and says so once', async () => {
    await put(notification('a', 'first'), notification('b', 'second'));
    told.failWith(
      'notifications',
      new Error(
        'Failed to send notifications: Error: Request failed with status 404',
      ),
    );
    const { run, logger } = worker();
    await run();
    await expect(left()).resolves.toEqual([]);
    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(logger.warn).not.toHaveBeenCalled();
  });
});
