import type { Knex } from 'knex';
import { waitAfter } from '../background/waitAfter';
import { databaseNow, isPostgres } from '../database';
import type { OutboxChannel, OutboxMessage } from './OutboxMessage';

/** For how long who took a message may take to deliver it; after that it is free again. */
const CLAIM_MS = 60_000;

/** How often delivery is tried: by {@link waitAfter}, for about three days. */
const MOST_ATTEMPTS = 80;

/** A message that somebody has taken to deliver it. */
export interface ClaimedMessage {
  id: string;
  lane: string;
  channel: OutboxChannel;
  /** What the channel delivers, as JSON. */
  content: string;
  /** How often delivery was begun, this time included. */
  attempts: number;
}

/**
 * What is to be told to others. Messages are put in by the transaction that they tell of, and taken out by whichever
 * replica comes first: each goes out at least once, those of a model in order on each channel. One that cannot be
 * delivered is set aside in the end, and its lane goes on.
 */
export class Outbox {
  /** Puts messages in. The caller holds the locks of the models, which keeps the order of each. */
  async append(
    tx: Knex.Transaction,
    messages: readonly OutboxMessage[],
    now: Date,
  ): Promise<void> {
    await tx.batchInsert(
      'outbox',
      messages.map(({ about, channel, content }) => ({
        lane: `${about} ${channel}`,
        channel,
        content: JSON.stringify(content),
        attempts: 0,
        next_attempt_at: now,
      })),
      200,
    );
  }

  /**
   * Takes messages to deliver them: of each lane only the oldest, and none that somebody else has. Who does not settle
   * them in time, because it crashed, loses them to whoever asks next.
   */
  async claim(knex: Knex, limit: number): Promise<ClaimedMessage[]> {
    return knex.transaction(async tx => {
      const now = await databaseNow(tx);
      const due = tx({ o: 'outbox' })
        .where('o.next_attempt_at', '<=', now)
        .whereNull('o.set_aside_at')
        .whereNotExists(
          tx({ earlier: 'outbox' })
            .whereRaw('earlier.lane = o.lane AND earlier.id < o.id')
            .whereNull('earlier.set_aside_at')
            .select(tx.raw('1')),
        )
        .orderBy('o.id')
        .limit(limit)
        .forUpdate()
        .select('o.id', 'o.lane', 'o.channel', 'o.content', 'o.attempts');
      const rows: (Omit<ClaimedMessage, 'id'> & { id: string | number })[] =
        await (isPostgres(tx) ? due.skipLocked() : due);
      await tx('outbox')
        .whereIn(
          'id',
          rows.map(row => row.id),
        )
        .update({
          attempts: tx.raw('attempts + 1'),
          next_attempt_at: new Date(now.getTime() + CLAIM_MS),
        });
      return rows.map(row => ({
        ...row,
        id: String(row.id),
        attempts: row.attempts + 1,
      }));
    });
  }

  /** Removes messages that were set aside before some moment; how many. */
  async removeSetAsideBefore(knex: Knex, moment: Date): Promise<number> {
    return knex('outbox').where('set_aside_at', '<', moment).delete();
  }

  /** Removes a message that was delivered. */
  async remove(knex: Knex, { id }: ClaimedMessage): Promise<void> {
    await knex('outbox').where({ id }).delete();
  }

  /**
   * Puts a message back that could not be delivered, for later: the later, the more often that happened. Whether it was
   * set aside instead, since that happened too often.
   */
  async putBack(
    knex: Knex,
    { id, attempts }: ClaimedMessage,
  ): Promise<{ setAside: boolean }> {
    const now = await databaseNow(knex);
    const setAside = attempts >= MOST_ATTEMPTS;
    await knex('outbox')
      .where({ id })
      .update({
        next_attempt_at: new Date(now.getTime() + waitAfter(attempts)),
        set_aside_at: setAside ? now : null,
      });
    return { setAside };
  }
}
