import { randomUUID } from 'node:crypto';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  ERASURE_TYPE,
  type Erasure,
  type ErasurePayload,
  type NewErasure,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { databaseNow } from '../database';
import type { DelegationStore } from '../delegations/DelegationStore';
import { membershipIn } from '../records/membershipIn';
import type { Person } from '../records/Person';
import type {
  ActorStore,
  Ledger,
  ModelStore,
  RecomputeQueue,
  RecordStore,
} from '../store';
import type { ErasureStore, TouchedChain } from './ErasureStore';
import { keptOf } from './keptOf';

interface EraserOptions {
  knex: Knex;
  policy: Policy;
  models: ModelStore;
  records: RecordStore;
  actors: ActorStore;
  ledger: Ledger;
  erasures: ErasureStore;
  delegations: DelegationStore;
  queue: RecomputeQueue;
  /** Called when somebody was erased. */
  afterCommit: () => void;
}

/** Of how many models the records are read at once. */
const BATCH = 100;

/**
 * Erases persons from the records, in one transaction each: the name behind the opaque id, and as asked what they wrote.
 * What they decided stays, every chain verifies as before, and each one touched says that there was an erasure. Scorecards
 * are computed anew afterwards, one batch at a time: there may be thousands of them.
 */
export class Eraser {
  readonly #options: EraserOptions;

  constructor(options: EraserOptions) {
    this.#options = options;
  }

  /**
   * Erases a person, or answers with the erasure that is there already under the id. No error tells the name.
   *
   * @param inCatalog - whether the catalog still knows who is to be erased
   * @throws NotAllowedError where the policy gives the one who asks no power to erase, or they ask for themselves
   * @throws NotFoundError where the person recorded nothing
   * @throws ConflictError where the id is taken, the catalog still knows the person, or they are recording something at this
   * moment
   */
  async erase(
    erasure: NewErasure,
    person: Person,
    inCatalog: boolean,
  ): Promise<Erasure> {
    const { policy, knex } = this.#options;
    const mayErase = policy.signOffs.some(
      role => role.powers?.includes('erase') && membershipIn(role, person),
    );
    if (!mayErase) {
      throw new NotAllowedError(
        `${person.userRef} cannot erase anybody: the policy gives the power "erase" to no role that they hold`,
      );
    }
    if (erasure.principal === person.userRef) {
      throw new NotAllowedError(
        'Nobody can erase themselves; somebody else with the power "erase" must',
      );
    }
    try {
      const done = await knex.transaction(tx =>
        this.#erase(tx, erasure, person.userRef, inCatalog),
      );
      this.#options.afterCommit();
      return done;
    } catch (error) {
      throw withoutName(error, erasure.principal);
    }
  }

  async #erase(
    tx: Knex.Transaction,
    erasure: NewErasure,
    erasedBy: string,
    inCatalog: boolean,
  ): Promise<Erasure> {
    const { models, actors, erasures, queue } = this.#options;
    const { id, principal, scope, legalBasis } = erasure;
    const actorId = await actors.find(tx, principal);
    const existing = await erasures.find(tx, id);
    if (existing) {
      return sameErasure(existing, erasure, actorId, erasedBy);
    }
    if (!actorId) {
      throw new NotFoundError('principal: has recorded nothing');
    }
    if (inCatalog) {
      throw new ConflictError(
        'principal: is still a user of the catalog, and could act on; take them out of it first',
      );
    }

    await this.#options.delegations.lock(tx);
    const touched = await erasures.touchedBy(tx, actorId);
    const locked = await models.lockInOrder(
      tx,
      touched.map(({ id: chain }) => chain),
    );
    await actors.lock(tx, actorId);
    const current = await erasures.touchedBy(tx, actorId);
    if (countOf(current) !== countOf(touched)) {
      throw new ConflictError(
        'principal: is recording something at this moment; try again',
      );
    }

    const eraserId = await actors.idOf(tx, erasedBy);
    const at = await databaseNow(tx);
    const kept = await erasures.whileErasing(tx, id, async () => {
      await erasures.emptyRecords(tx, { actorId, principal }, scope);
      return scope === 'name-and-words'
        ? this.#emptyPayloads(tx, current, principal)
        : new Map<string, ErasurePayload['kept']>();
    });
    await erasures.emptyNameDigests(tx, actorId);
    await actors.erase(tx, { id: actorId, principal });
    for (const chain of current) {
      const payload: ErasurePayload = {
        erasureId: id,
        actorId,
        scope,
        legalBasis,
        entries: scope === 'name-and-words' ? chain.entries : [],
        kept: kept.get(chain.id) ?? [],
      };
      await this.#options.ledger.append(tx, {
        chain: chain.id,
        at,
        type: ERASURE_TYPE,
        recordId: randomUUID(),
        actorId: eraserId,
        payload,
      });
    }
    const done: Erasure = {
      id,
      actorId,
      scope,
      legalBasis,
      erasedBy,
      erasedAt: at.toISOString(),
      models: current.flatMap(({ entityRef }) => entityRef ?? []).sort(),
      namedIn: await erasures.namedIn(tx, principal),
    };
    await erasures.insert(tx, done, eraserId);
    // The stored scorecards name who signed.
    await queue.add(
      tx,
      locked.map(({ id: modelId }) => modelId),
    );
    return done;
  }

  /** Empties what the ledger keeps beside the chain; by chain, what of the records decisions are computed of. */
  async #emptyPayloads(
    tx: Knex.Transaction,
    touched: TouchedChain[],
    principal: string,
  ): Promise<Map<string, ErasurePayload['kept']>> {
    const { erasures, records } = this.#options;
    for (const chain of touched) {
      await erasures.emptyPayloads(tx, chain.id, chain.entries);
    }
    const kept = new Map<string, ErasurePayload['kept']>();
    for (let from = 0; from < touched.length; from += BATCH) {
      const all = await records.ofModels(
        tx,
        touched.slice(from, from + BATCH).map(({ id }) => id),
      );
      for (const [modelId, ofModel] of all) {
        const { assessments, evidence, signOffs, acts } = ofModel;
        kept.set(
          modelId,
          [...assessments, ...evidence, ...signOffs, ...acts]
            .filter(({ recordedBy }) => recordedBy === principal)
            .map(({ recordedBy: _name, ...record }) => keptOf(record)),
        );
      }
    }
    return kept;
  }
}

/** An error of the database may repeat what it was given; the audit log is kept elsewhere and longer. */
function withoutName(error: unknown, principal: string): unknown {
  return error instanceof Error && error.message.includes(principal)
    ? new Error(error.message.replaceAll(principal, '[principal]'))
    : error;
}

function countOf(chains: TouchedChain[]): string {
  return chains.map(({ id, entries }) => `${id} ${entries.length}`).join();
}

/** The erasure that is there, where it is the one that is asked for; whose it was can no longer be compared. */
function sameErasure(
  existing: Erasure,
  { id, scope, legalBasis }: NewErasure,
  actorId: string | undefined,
  erasedBy: string,
): Erasure {
  if (
    actorId ||
    existing.scope !== scope ||
    existing.legalBasis !== legalBasis ||
    existing.erasedBy !== erasedBy
  ) {
    throw new ConflictError(`id: ${id} is taken by another erasure`);
  }
  return existing;
}
