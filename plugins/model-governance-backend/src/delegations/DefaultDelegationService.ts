import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  digestOf,
  type Delegation,
  type NewDelegation,
  type NewDelegationEnd,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { RoleMembership } from '../catalog/RoleMembership';
import { databaseNow, isTakenId } from '../database';
import { membershipIn } from '../records/membershipIn';
import { hasEnded, isBeyond, isPastDay } from '../records/validity';
import type { ActorStore, Ledger } from '../store';
import type { DelegationService } from './DelegationService';
import type { DelegationStore } from './DelegationStore';
import { dayOf } from './dayOf';

/** The chain of the ledger that holds delegations and their ends. */
const CHAIN = 'delegations';

interface DefaultDelegationServiceOptions {
  knex: Knex;
  policy: Policy;
  membership: RoleMembership;
  delegations: DelegationStore;
  actors: ActorStore;
  ledger: Ledger;
}

/** Delegations without permissions: callers are full user refs. */
export class DefaultDelegationService implements DelegationService<string> {
  readonly #options: DefaultDelegationServiceOptions;

  constructor(options: DefaultDelegationServiceOptions) {
    this.#options = options;
  }

  async list(userRef: string) {
    const { knex, delegations } = this.#options;
    const today = dayOf(await databaseNow(knex));
    const own = await delegations.ofPerson(knex, userRef, today);
    return {
      given: own.filter(({ principal }) => principal === userRef),
      received: own.filter(({ principal }) => principal !== userRef),
    };
  }

  /**
   * Lends a role that the principal holds in person, now. Who holds it for somebody else only cannot pass it on.
   *
   * @throws NotAllowedError where the principal does not hold the role
   * @throws ConflictError where the deputy may act for the principal in that time already
   * @throws InputError naming the field that does not fit the policy or the catalog
   */
  async create(content: NewDelegation, principal: string) {
    await this.#checkPeople(content, principal);
    return this.#write(content.id, async tx => {
      const { delegations, ledger } = this.#options;
      const contentHash = digestOf({ principal, content });
      const existing = await delegations.find(tx, content.id);
      if (existing) {
        return same(existing.contentHash, contentHash, existing.delegation);
      }
      const now = await databaseNow(tx);
      await this.#checkPeriod(tx, content, principal, now);

      const { deputy, ...rest } = content;
      const recordedAt = now.toISOString();
      const principalId = await this.#options.actors.idOf(tx, principal);
      const deputyId = await this.#options.actors.idOf(tx, deputy);
      await ledger.append(tx, {
        chain: CHAIN,
        at: now,
        type: 'delegation',
        recordId: content.id,
        actorId: principalId,
        payload: { ...rest, deputyId, recordedAt },
      });
      await delegations.insert(
        tx,
        { ...rest, recordedAt },
        { principalId, deputyId, contentHash },
      );
      return { ...content, principal, recordedAt };
    });
  }

  /**
   * Ends a delegation; what was done under it stays.
   *
   * @throws NotFoundError where the caller has neither given nor received it
   * @throws ConflictError where it is over already
   */
  async end(id: string, content: NewDelegationEnd, userRef: string) {
    return this.#write(content.id, async tx => {
      const { delegations, ledger } = this.#options;
      const stored = await delegations.find(tx, id);
      const { principal, deputy, until } = stored?.delegation ?? {};
      if (!stored || (principal !== userRef && deputy !== userRef)) {
        throw new NotFoundError(`${userRef} has no delegation ${id}`);
      }
      const contentHash = digestOf({ id, userRef, content });
      if (stored.end?.id === content.id) {
        return same(stored.end.contentHash, contentHash, stored.delegation);
      }
      const now = await databaseNow(tx);
      if (stored.end || (until && until < dayOf(now))) {
        throw new ConflictError(`The delegation ${id} is over already`);
      }
      const actorId = await this.#options.actors.idOf(tx, userRef);
      const end = { delegationId: id, ...content };
      await ledger.append(tx, {
        chain: CHAIN,
        at: now,
        type: 'delegation-end',
        recordId: content.id,
        actorId,
        payload: { ...end, recordedAt: now.toISOString() },
      });
      await delegations.insertEnd(tx, {
        ...end,
        actorId,
        contentHash,
        at: now,
      });
      return {
        ...stored.delegation,
        endedAt: now.toISOString(),
        endedBy: userRef,
      };
    });
  }

  /** Writes come one after the other, which keeps the chain of the ledger free of gaps and forks. */
  async #write(
    id: string,
    write: (tx: Knex.Transaction) => Promise<Delegation>,
  ): Promise<Delegation> {
    const { knex, delegations } = this.#options;
    try {
      return await knex.transaction(async tx => {
        await delegations.lock(tx);
        return write(tx);
      });
    } catch (error) {
      if (isTakenId(error)) {
        throw new ConflictError(`id: ${id} is taken by another record`);
      }
      throw error;
    }
  }

  async #checkPeople(
    { role: name, deputy }: NewDelegation,
    principal: string,
  ): Promise<void> {
    const { policy, membership } = this.#options;
    const role = policy.signOffs.find(each => each.role === name);
    if (!role) {
      throw new InputError(`role: "${name}" is not a role of the policy`);
    }
    if (deputy === principal) {
      throw new InputError('deputy: nobody is their own deputy');
    }
    const person = await membership.personOf(principal);
    if (!person || !membershipIn(role, person)) {
      throw new NotAllowedError(
        `${principal} cannot delegate ${
          role.title
        }: does not hold it in person, as a member of ${
          role.members.join(', ') || 'any group, since the policy names none'
        }`,
      );
    }
    if (!(await membership.personOf(deputy))) {
      throw new InputError(`deputy: ${deputy} is not a user of the catalog`);
    }
  }

  async #checkPeriod(
    tx: Knex.Transaction,
    { role, deputy, from, until }: NewDelegation,
    principal: string,
    now: Date,
  ): Promise<void> {
    const { policy, delegations } = this.#options;
    if (isPastDay(from, now)) {
      throw new InputError('from: lies in the past');
    }
    if (hasEnded(until, now)) {
      throw new InputError('until: lies in the past');
    }
    const { maxDuration } = policy.delegations;
    if (isBeyond(until, new Date(from), maxDuration)) {
      throw new InputError(
        `until: a delegation ends within ${maxDuration} of its first day`,
      );
    }
    const [other] = await delegations.covering(
      tx,
      { principal, deputy, role },
      { from, until },
    );
    if (other) {
      throw new ConflictError(
        `${deputy} may act for ${principal} as ${role} from ${other.from} until ${other.until} already`,
      );
    }
  }
}

function same(
  existing: string,
  submitted: string,
  delegation: Delegation,
): Delegation {
  if (existing !== submitted) {
    throw new ConflictError('id: is taken by another delegation');
  }
  return delegation;
}
