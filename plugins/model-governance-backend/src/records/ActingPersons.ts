import { InputError, NotAllowedError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { RoleMembership } from '../catalog/RoleMembership';
import type { DelegationStore } from '../delegations/DelegationStore';
import { dayOf } from '../delegations/dayOf';
import type { ActContext } from './acts/ActContext';
import type { Person } from './Person';

/** Who acts, and for whom. */
type Acting = Pick<ActContext, 'person' | 'principal'>;

/** Finds out who acts, and for whom: people by the catalog of now, delegations by the time of the database. */
export class ActingPersons {
  readonly #membership: RoleMembership;
  readonly #delegations: DelegationStore;

  constructor(options: {
    membership: RoleMembership;
    delegations: DelegationStore;
  }) {
    this.#membership = options.membership;
    this.#delegations = options.delegations;
  }

  /**
   * Asks the catalog about the people, and answers with what asks the database about the delegation.
   *
   * @param content - what is submitted; it may name a role and, as `onBehalfOf`, a person
   * @throws NotAllowedError where somebody is not a user of the catalog, or has no delegation of now
   * @throws InputError where somebody acts on their own behalf
   */
  async find(
    userRef: string,
    content: object,
  ): Promise<(tx: Knex.Transaction, now: Date) => Promise<Acting>> {
    const { role, onBehalfOf }: { role?: string; onBehalfOf?: string } =
      content;
    if (onBehalfOf === userRef) {
      throw new InputError('onBehalfOf: names the person who acts');
    }
    const person = await this.#personOf(userRef);
    const principal = onBehalfOf && (await this.#personOf(onBehalfOf));
    if (!principal || !role) {
      return async () => ({ person });
    }
    return async (tx, now) => {
      const today = dayOf(now);
      const [delegation] = await this.#delegations.covering(
        tx,
        { principal: principal.userRef, deputy: userRef, role },
        { from: today, until: today },
      );
      if (!delegation) {
        throw new NotAllowedError(
          `onBehalfOf: ${userRef} has no delegation of ${principal.userRef} as ${role} that runs today`,
        );
      }
      return {
        person,
        principal: { ...principal, delegationId: delegation.id },
      };
    };
  }

  async #personOf(userRef: string): Promise<Person> {
    const person = await this.#membership.personOf(userRef);
    if (!person) {
      throw new NotAllowedError(
        `${userRef} cannot act here: not a user of the catalog`,
      );
    }
    return person;
  }
}
