import type { Delegation } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { isPostgres, toIso, toOptionalIso, type StoredTime } from '../database';
import { actorName } from '../store';

interface DelegationRow {
  id: string;
  content_hash: string;
  end_id: string | null;
  end_content_hash: string | null;
  role: string;
  first_day: string;
  last_day: string;
  reason: string;
  recorded_at: StoredTime;
  ended_at: StoredTime | null;
  principal_id: string;
  principal: string | null;
  deputy_id: string;
  deputy: string | null;
  ended_by_id: string | null;
  ended_by: string | null;
}

/** A delegation as it is stored, with what tells a repetition of its making or of its end. */
export interface StoredDelegation {
  delegation: Delegation;
  contentHash: string;
  end?: { id: string; contentHash: string };
}

/** Delegations and their ends: append-only. */
export class DelegationStore {
  /** Lets writers come one after the other until the end of the transaction. On SQLite they do anyway. */
  async lock(tx: Knex.Transaction): Promise<void> {
    if (isPostgres(tx)) {
      await tx.raw('LOCK TABLE delegations IN SHARE ROW EXCLUSIVE MODE');
    }
  }

  async insert(
    tx: Knex.Transaction,
    delegation: Omit<Delegation, 'principal' | 'deputy'>,
    place: { principalId: string; deputyId: string; contentHash: string },
  ): Promise<void> {
    await tx('delegations').insert({
      id: delegation.id,
      content_hash: place.contentHash,
      principal_id: place.principalId,
      deputy_id: place.deputyId,
      role: delegation.role,
      first_day: delegation.from,
      last_day: delegation.until,
      reason: delegation.reason,
      recorded_at: new Date(delegation.recordedAt),
    });
  }

  async insertEnd(
    tx: Knex.Transaction,
    end: {
      id: string;
      delegationId: string;
      actorId: string;
      contentHash: string;
      reason: string;
      at: Date;
    },
  ): Promise<void> {
    await tx('delegation_ends').insert({
      id: end.id,
      delegation_id: end.delegationId,
      content_hash: end.contentHash,
      actor_id: end.actorId,
      reason: end.reason,
      recorded_at: end.at,
    });
  }

  async find(knex: Knex, id: string): Promise<StoredDelegation | undefined> {
    const row: DelegationRow | undefined = await select(knex)
      .where('d.id', id)
      .first();
    return row && toStored(row);
  }

  /** The delegations of a person, given and received, that are not over on a day, the first to begin first. */
  async ofPerson(
    knex: Knex,
    userRef: string,
    today: string,
  ): Promise<Delegation[]> {
    const rows: DelegationRow[] = await select(knex)
      .where(either =>
        either.where('p.principal', userRef).orWhere('q.principal', userRef),
      )
      .where('d.last_day', '>=', today)
      .whereNull('e.id')
      .orderBy(['d.first_day', 'd.id']);
    return rows.map(row => toStored(row).delegation);
  }

  /** Those by which a deputy may act for somebody in a role on some day of a period. */
  async covering(
    knex: Knex,
    who: { principal: string; deputy: string; role: string },
    { from, until }: { from: string; until: string },
  ): Promise<Delegation[]> {
    const rows: DelegationRow[] = await select(knex)
      .where({
        'p.principal': who.principal,
        'q.principal': who.deputy,
        'd.role': who.role,
      })
      .where('d.first_day', '<=', until)
      .where('d.last_day', '>=', from)
      .whereNull('e.id')
      .orderBy(['d.first_day', 'd.id']);
    return rows.map(row => toStored(row).delegation);
  }
}

function select(knex: Knex) {
  return knex({ d: 'delegations' })
    .join({ p: 'actors' }, 'p.id', 'd.principal_id')
    .join({ q: 'actors' }, 'q.id', 'd.deputy_id')
    .leftJoin({ e: 'delegation_ends' }, 'e.delegation_id', 'd.id')
    .leftJoin({ b: 'actors' }, 'b.id', 'e.actor_id')
    .select(
      'd.id',
      'd.content_hash',
      'd.role',
      'd.first_day',
      'd.last_day',
      'd.reason',
      'd.recorded_at',
      'e.id as end_id',
      'e.content_hash as end_content_hash',
      'e.recorded_at as ended_at',
      'd.principal_id',
      'p.principal as principal',
      'd.deputy_id',
      'q.principal as deputy',
      'e.actor_id as ended_by_id',
      'b.principal as ended_by',
    );
}

function toStored(row: DelegationRow): StoredDelegation {
  return {
    delegation: {
      id: row.id,
      role: row.role,
      principal: actorName(row.principal_id, row.principal),
      deputy: actorName(row.deputy_id, row.deputy),
      from: row.first_day,
      until: row.last_day,
      reason: row.reason,
      recordedAt: toIso(row.recorded_at),
      endedAt: toOptionalIso(row.ended_at),
      endedBy: row.ended_by_id
        ? actorName(row.ended_by_id, row.ended_by)
        : undefined,
    },
    contentHash: row.content_hash,
    end:
      row.end_id && row.end_content_hash
        ? { id: row.end_id, contentHash: row.end_content_hash }
        : undefined,
  };
}
