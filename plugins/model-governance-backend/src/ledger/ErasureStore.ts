import {
  erasureScopeSchema,
  ERASURE_TYPE,
  type Erasure,
  type ErasureScope,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { isPostgres, toIso, type StoredTime } from '../database';
import { actorName, RECORD_TABLES } from '../store';
import { ERASED_WORDS, withoutWords } from './withoutWords';

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

/** A chain on which somebody acted. */
export interface TouchedChain {
  id: string;
  /** Absent where it is not the chain of a model. */
  entityRef?: string;
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

  /** Does what is refused to everybody else: empties records and payloads. */
  async whileErasing<T>(
    tx: Knex.Transaction,
    id: string,
    empty: () => Promise<T>,
  ): Promise<T> {
    await tx('running_erasures').insert({ id });
    const result = await empty();
    await tx('running_erasures').where({ id }).delete();
    return result;
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

  /** The chains on which an actor acted. */
  async touchedBy(knex: Knex, actorId: string): Promise<TouchedChain[]> {
    const rows: {
      chain: string;
      entity_ref: string | null;
      sequence: number;
      type: string;
    }[] = await knex({ e: 'ledger_entries' })
      .leftJoin({ m: 'models' }, 'm.id', 'e.chain')
      .where('e.actor_id', actorId)
      .orderBy('e.sequence')
      .select('e.chain', 'm.entity_ref', 'e.sequence', 'e.type');
    const chains = new Map<string, TouchedChain>();
    for (const row of rows) {
      const chain = chains.get(row.chain) ?? {
        id: row.chain,
        entityRef: row.entity_ref ?? undefined,
        entries: [],
      };
      if (row.type !== ERASURE_TYPE) {
        chain.entries.push(row.sequence);
      }
      chains.set(row.chain, chain);
    }
    return [...chains.values()];
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

  /**
   * Puts the opaque name of an actor in the place of their own in the records that they made, and as asked empties what
   * they said there.
   */
  async emptyRecords(
    tx: Knex.Transaction,
    { actorId, principal }: { actorId: string; principal: string },
    scope: ErasureScope,
  ): Promise<void> {
    const name = JSON.stringify(principal);
    const opaque = JSON.stringify(actorName(actorId, null));
    for (const table of RECORD_TABLES) {
      const rows: { id: string; content: string }[] = await tx(table)
        .where({ actor_id: actorId })
        .select('id', 'content');
      for (const row of rows) {
        const content = JSON.parse(row.content.replaceAll(name, opaque));
        await tx(table)
          .where({ id: row.id })
          .update({
            content: JSON.stringify(
              scope === 'name' ? content : withoutWords(content),
            ),
            content_hash: NO_CONTENT_HASH,
          });
      }
    }
    if (scope === 'name-and-words') {
      await tx('delegations')
        .where({ principal_id: actorId })
        .update({ reason: ERASED_WORDS });
      await tx('delegation_ends')
        .where({ actor_id: actorId })
        .update({ reason: ERASED_WORDS });
    }
  }

  /** Empties digests that were made of a name. */
  async emptyNameDigests(tx: Knex.Transaction, actorId: string): Promise<void> {
    await tx('delegations')
      .where({ principal_id: actorId })
      .orWhere({ deputy_id: actorId })
      .update({ content_hash: NO_CONTENT_HASH });
    await tx('delegation_ends')
      .where({ actor_id: actorId })
      .update({ content_hash: NO_CONTENT_HASH });
  }

  /** Where payloads of the ledger still name somebody in a field of its own. */
  async namedIn(knex: Knex, principal: string): Promise<Erasure['namedIn']> {
    const position = isPostgres(knex)
      ? 'position(? in p.payload) > 0'
      : 'instr(p.payload, ?) > 0';
    const rows: {
      chain: string;
      entity_ref: string | null;
      sequence: number;
    }[] = await knex({
      p: 'ledger_payloads',
    })
      .leftJoin({ m: 'models' }, 'm.id', 'p.chain')
      .whereRaw(position, [JSON.stringify(principal)])
      .orderBy(['m.entity_ref', 'p.sequence'])
      .select('p.chain', 'm.entity_ref', 'p.sequence');
    return rows.map(row => ({
      entityRef: row.entity_ref ?? row.chain,
      sequence: row.sequence,
    }));
  }
}
