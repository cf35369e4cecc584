import {
  erasureScopeSchema,
  ERASURE_TYPE,
  type Erasure,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { isPostgres, toIso, type StoredTime } from '../database';
import { actorName, RECORD_KINDS } from '../store';
import { withoutWords } from './withoutWords';

interface ErasureRow {
  id: string;
  actor_id: string;
  erased_by: string;
  scope: string;
  legal_basis: string;
  erased_at: StoredTime;
  models: string;
  named_in: string;
  principal: string | null;
}

/** A model on whose chain somebody acted. */
export interface TouchedModel {
  id: string;
  entityRef: string;
  /** Sequences of what they recorded, but for erasures that they carried out. */
  entries: number[];
}

/** No content that was submitted has this digest: what was erased cannot be repeated as the same record. */
const NO_CONTENT_HASH = 'erased';

/** How many rows one statement empties. */
const BATCH = 500;

/** What an erasure reads and empties. */
export class ErasureStore {
  async find(knex: Knex, id: string): Promise<Erasure | undefined> {
    const row: ErasureRow | undefined = await knex({ e: 'erasures' })
      .join({ a: 'actors' }, 'a.id', 'e.erased_by')
      .where('e.id', id)
      .first('e.*', 'a.principal');
    return (
      row && {
        id: row.id,
        actorId: row.actor_id,
        scope: erasureScopeSchema.parse(row.scope),
        legalBasis: row.legal_basis,
        erasedBy: actorName(row.erased_by, row.principal),
        erasedAt: toIso(row.erased_at),
        models: JSON.parse(row.models),
        namedIn: JSON.parse(row.named_in),
      }
    );
  }

  async insert(
    tx: Knex.Transaction,
    erasure: Erasure,
    erasedBy: string,
  ): Promise<void> {
    await tx('erasures').insert({
      id: erasure.id,
      actor_id: erasure.actorId,
      erased_by: erasedBy,
      scope: erasure.scope,
      legal_basis: erasure.legalBasis,
      erased_at: new Date(erasure.erasedAt),
      models: JSON.stringify(erasure.models),
      named_in: JSON.stringify(erasure.namedIn),
    });
  }

  /** The models on whose chains an actor acted, sorted by entity ref. */
  async touchedBy(knex: Knex, actorId: string): Promise<TouchedModel[]> {
    const rows: {
      id: string;
      entity_ref: string;
      sequence: number;
      type: string;
    }[] = await knex({ e: 'ledger_entries' })
      .join({ m: 'models' }, 'm.id', 'e.chain')
      .where('e.actor_id', actorId)
      .orderBy('e.sequence')
      .select('m.id', 'm.entity_ref', 'e.sequence', 'e.type');
    const models = new Map<string, TouchedModel>();
    for (const row of rows) {
      const model = models.get(row.id) ?? {
        id: row.id,
        entityRef: row.entity_ref,
        entries: [],
      };
      if (row.type !== ERASURE_TYPE) {
        model.entries.push(row.sequence);
      }
      models.set(row.id, model);
    }
    return [...models.values()].sort((a, b) =>
      a.entityRef < b.entityRef ? -1 : 1,
    );
  }

  /** Empties payload and salt of some entries of a chain. */
  async emptyPayloads(
    tx: Knex.Transaction,
    chain: string,
    sequences: number[],
  ): Promise<void> {
    for (let from = 0; from < sequences.length; from += BATCH) {
      await tx('ledger_payloads')
        .where({ chain })
        .whereIn('sequence', sequences.slice(from, from + BATCH))
        .update({ salt: null, payload: null });
    }
  }

  /** Empties the words in the records that an actor made. */
  async emptyWords(tx: Knex.Transaction, actorId: string): Promise<void> {
    const tables = new Set(
      Object.values(RECORD_KINDS).map(({ table }) => table),
    );
    for (const table of tables) {
      const rows: { id: string; content: string }[] = await tx(table)
        .where({ actor_id: actorId })
        .select('id', 'content');
      for (const { id, content } of rows) {
        await tx(table)
          .where({ id })
          .update({
            content: JSON.stringify(withoutWords(JSON.parse(content))),
            content_hash: NO_CONTENT_HASH,
          });
      }
    }
  }

  /** Where payloads of the ledger still name somebody in a field of its own. */
  async namedIn(knex: Knex, principal: string): Promise<Erasure['namedIn']> {
    const position = isPostgres(knex)
      ? 'position(? in p.payload) > 0'
      : 'instr(p.payload, ?) > 0';
    const rows: { entity_ref: string; sequence: number }[] = await knex({
      p: 'ledger_payloads',
    })
      .join({ m: 'models' }, 'm.id', 'p.chain')
      .whereRaw(position, [JSON.stringify(principal)])
      .orderBy(['m.entity_ref', 'p.sequence'])
      .select('m.entity_ref', 'p.sequence');
    return rows.map(row => ({
      entityRef: row.entity_ref,
      sequence: row.sequence,
    }));
  }
}
