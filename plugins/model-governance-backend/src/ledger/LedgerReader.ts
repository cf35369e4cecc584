import { setImmediate } from 'node:timers/promises';
import type {
  ExportedActor,
  ExportedEntry,
  LedgerListEntry,
  RecordPage,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { actorName } from '../store';
import { cutPage, decodeCursor } from '../store/cursor';

interface EntryRow {
  chain: string;
  sequence: number;
  at: string;
  type: string;
  record_id: string;
  actor_id: string;
  payload_hash: string;
  previous_hash: string;
  hash: string;
  salt: string | null;
  payload: string | null;
  principal: string | null;
  actor_salt: string | null;
}

/** An entry with its payload, and who recorded it. */
export interface ReadEntry {
  entry: ExportedEntry;
  actor: ExportedActor;
}

/** How many entries are read at once. */
const BATCH = 250;

/** Reads chains of the ledger. */
export class LedgerReader {
  /** A page of the entries of a chain, newest first, without payloads. */
  async page(
    knex: Knex,
    chain: string,
    page: { cursor?: string; limit: number },
  ): Promise<RecordPage<LedgerListEntry>> {
    const query = this.#select(knex, chain)
      .orderBy('e.sequence', 'desc')
      .limit(page.limit + 1);
    if (page.cursor) {
      const [sequence] = decodeCursor(page.cursor, ['integer']);
      query.where('e.sequence', '<', sequence);
    }
    const rows: EntryRow[] = await query;
    const cut = cutPage(rows, page.limit, ({ sequence }) => [sequence]);
    return {
      items: cut.rows.map(row => ({
        ...toEntry(row),
        actor: actorName(row.actor_id, row.principal),
        erased: row.payload === null,
      })),
      nextCursor: cut.nextCursor,
    };
  }

  /** All entries of a chain, the oldest first, some hundred at a time; others have their turn in between. */
  async *batches(knex: Knex, chain: string): AsyncGenerator<ReadEntry[]> {
    let after = 0;
    for (;;) {
      const rows: EntryRow[] = await this.#select(knex, chain)
        .where('e.sequence', '>', after)
        .orderBy('e.sequence')
        .limit(BATCH);
      yield rows.map(row => ({
        entry: {
          ...toEntry(row),
          ...(row.salt !== null && { salt: row.salt }),
          ...(row.payload !== null && { payload: JSON.parse(row.payload) }),
        },
        actor: {
          id: row.actor_id,
          ...(row.principal !== null && { principal: row.principal }),
          ...(row.actor_salt !== null && { salt: row.actor_salt }),
        },
      }));
      if (rows.length < BATCH) {
        return;
      }
      after = rows[rows.length - 1].sequence;
      await setImmediate();
    }
  }

  #select(knex: Knex, chain: string) {
    return knex({ e: 'ledger_entries' })
      .leftJoin({ p: 'ledger_payloads' }, builder =>
        builder.on('p.chain', 'e.chain').andOn('p.sequence', 'e.sequence'),
      )
      .leftJoin({ a: 'actors' }, 'a.id', 'e.actor_id')
      .where('e.chain', chain)
      .select('e.*', 'p.salt', 'p.payload', 'a.principal', {
        actor_salt: 'a.salt',
      });
  }
}

function toEntry(row: EntryRow) {
  return {
    chain: row.chain,
    sequence: row.sequence,
    at: row.at,
    type: row.type,
    recordId: row.record_id,
    actorId: row.actor_id,
    payloadHash: row.payload_hash,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
