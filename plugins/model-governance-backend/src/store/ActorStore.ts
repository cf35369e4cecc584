import { createHash, randomBytes } from 'node:crypto';
import { NotAllowedError } from '@backstage/errors';
import { actorIdOf } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';

interface ActorRow {
  id: string;
  principal: string | null;
  salt: string | null;
}

interface ErasedPrincipalRow {
  digest: string;
  salt: string;
}

/** Keeps names of persons behind opaque ids, so that erasing one touches no ledger entry. */
export class ActorStore {
  /**
   * The opaque id of a principal, made when it is first met. The name cannot be erased before the transaction ends, so
   * that nothing is recorded under a name that goes away in between.
   *
   * @throws NotAllowedError where the principal was erased: as somebody new they would count twice, and judge their own work
   */
  async idOf(tx: Knex, principal: string): Promise<string> {
    for (;;) {
      const row = await tx<ActorRow>('actors')
        .where({ principal })
        .forKeyShare()
        .first('id');
      if (row) {
        return row.id;
      }
      await this.#refuseErased(tx, principal);
      const salt = newSalt();
      await tx('actors')
        .insert({ id: actorIdOf(salt, principal), principal, salt })
        .onConflict('principal')
        .ignore();
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

  /** Forgets who an actor is, but for a digest by which they are recognised should they act again. */
  async erase(
    tx: Knex.Transaction,
    { id, principal }: { id: string; principal: string },
  ): Promise<void> {
    await tx<ActorRow>('actors')
      .where({ id })
      .update({ principal: null, salt: null });
    const salt = newSalt();
    await tx<ErasedPrincipalRow>('erased_principals').insert({
      digest: digestOf(salt, principal),
      salt,
    });
  }

  async #refuseErased(tx: Knex, principal: string): Promise<void> {
    const erased = await tx<ErasedPrincipalRow>('erased_principals');
    if (erased.some(row => digestOf(row.salt, principal) === row.digest)) {
      throw new NotAllowedError(
        `${principal} was erased from the records and cannot act here again under this name`,
      );
    }
  }
}

function newSalt(): string {
  return randomBytes(32).toString('hex');
}

function digestOf(salt: string, principal: string): string {
  return createHash('sha256').update(salt).update(principal).digest('hex');
}
