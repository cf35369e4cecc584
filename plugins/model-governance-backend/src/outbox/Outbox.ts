import type { Knex } from 'knex';
import { databaseNow, isPostgres } from '../database';
import type {
  OutboxChannel,
  OutboxContents,
  OutboxMessage,
} from './OutboxMessage';

/** For how long who took a message may take to deliver it; after that it is free again. */
const CLAIM_MS = 60_000;

/** How long a message waits after its first failure; twice as long after each further one. */
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60 * 60_000;

/** A message that somebody has taken to deliver it. */
export type ClaimedMessage = {
  [C in OutboxChannel]: {
    id: string;
    lane: string;
    channel: C;
    content: OutboxContents[C];
    /** How often delivery was begun, this time included. */
    attempts: number;
  };
}[OutboxChannel];

interface OutboxRow {
  id: string | number;
  lane: string;
  channel: OutboxChannel;
  content: string;
  attempts: number;
}

/**
 * What is to be told to others. Messages are put in by the transaction that they tell of, and taken out by whichever
 * replica comes first: each goes out at least once, those of a model in order on each channel.
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
        .whereNotExists(
          tx({ earlier: 'outbox' })
            .whereRaw('earlier.lane = o.lane AND earlier.id < o.id')
            .select(tx.raw('1')),
        )
        .orderBy('o.id')
        .limit(limit)
        .forUpdate()
        .select('o.id', 'o.lane', 'o.channel', 'o.content', 'o.attempts');
      const rows: OutboxRow[] = await (isPostgres(tx) ? due.skipLocked() : due);
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
        content: JSON.parse(row.content),
        attempts: row.attempts + 1,
      }));
    });
  }

  /** Removes a message that was delivered. */
  async remove(knex: Knex, { id }: ClaimedMessage): Promise<void> {
    await knex('outbox').where({ id }).delete();
  }

  /** Puts a message back that could not be delivered, for later: the later, the more often that happened. */
  async putBack(knex: Knex, { id, attempts }: ClaimedMessage): Promise<void> {
    const wait = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
    const now = await databaseNow(knex);
    await knex('outbox')
      .where({ id })
      .update({ next_attempt_at: new Date(now.getTime() + wait) });
  }
}
