import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';

/** Keeps names of persons behind opaque ids, so that erasing one touches no record and no ledger entry. */
export class ActorStore {
  /** The opaque id of a principal, made when it is first met. */
  async idOf(tx: Knex, principal: string): Promise<string> {
    await tx('actors')
      .insert({ id: randomUUID(), principal })
      .onConflict('principal')
      .ignore();
    const row = await tx<{ id: string; principal: string }>('actors')
      .where({ principal })
      .first('id');
    return row!.id;
  }
}

/** What stands in place of a name that was erased. */
export const ERASED_PRINCIPAL = 'erased';
