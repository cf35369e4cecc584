import { randomBytes } from 'node:crypto';
import { actorIdOf } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';

interface ActorRow {
  id: string;
  principal: string | null;
  salt: string | null;
}

/** Keeps names of persons behind opaque ids, so that erasing one touches no record and no ledger entry. */
export class ActorStore {
  /**
   * The opaque id of a principal, made when it is first met. The name cannot be erased before the transaction ends, so
   * that nothing is recorded under a name that goes away in between.
   */
  async idOf(tx: Knex, principal: string): Promise<string> {
    for (;;) {
      const salt = randomBytes(32).toString('hex');
      await tx('actors')
        .insert({ id: actorIdOf(salt, principal), principal, salt })
        .onConflict('principal')
        .ignore();
      const row = await tx<ActorRow>('actors')
        .where({ principal })
        .forKeyShare()
        .first('id');
      if (row) {
        return row.id;
      }
    }
  }

  /** The opaque id of a principal that acted before. */
  async find(knex: Knex, principal: string): Promise<string | undefined> {
    const row = await knex<ActorRow>('actors').where({ principal }).first('id');
    return row?.id;
  }

  /** Waits for everybody who is recording under the name, and lets nobody begin. */
  async lock(tx: Knex.Transaction, id: string): Promise<void> {
    await tx<ActorRow>('actors').where({ id }).forUpdate().first('id');
  }

  /** Forgets who an actor is. */
  async erase(tx: Knex.Transaction, id: string): Promise<void> {
    await tx<ActorRow>('actors')
      .where({ id })
      .update({ principal: null, salt: null });
  }
}
