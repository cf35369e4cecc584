import { setImmediate } from 'node:timers/promises';
import { InputError } from '@backstage/errors';
import {
  MAX_SIMULATED_MODELS,
  mergePolicyPacks,
  SimulationTally,
  type Policy,
  type PolicySimulation,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { ReadScope } from '../access/ReadScope';
import { databaseNow } from '../database';
import type { PolicyPacks } from '../policy/PolicyPacks';
import type { Scorer } from '../scoring/Scorer';
import type { ModelStore, PolicyStore, PortfolioStore } from '../store';
import type { ParsedSimulation } from './ParsedSimulation';
import { SimulatedWorld } from './SimulatedWorld';
import { simulatedPacks } from './simulatedPacks';

/** How many models are judged in one go, before others get their turn. */
const BATCH_SIZE = 25;

interface PolicySimulatorOptions {
  knex: Knex;
  policy: Policy;
  packs: PolicyPacks;
  policies: PolicyStore;
  models: ModelStore;
  portfolio: PortfolioStore;
  scorer: Scorer;
}

/**
 * Tells what another policy, or another day, would do to models. It writes nothing, locks nothing and holds nobody up: it
 * takes few models at a time, lets others in between, and stops when nobody waits for the answer any more.
 */
export class PolicySimulator {
  readonly #options: PolicySimulatorOptions;

  constructor(options: PolicySimulatorOptions) {
    this.#options = options;
  }

  /** @throws InputError naming the field, or the pack, path and reason of what is wrong */
  async simulate(
    request: ParsedSimulation,
    scope: ReadScope,
    signal: AbortSignal,
  ): Promise<PolicySimulation> {
    const { knex, models, packs, portfolio, scorer } = this.#options;
    const now = await databaseNow(knex);
    const at = momentOf(request.asOf, now);
    const policy = mergePolicyPacks(await simulatedPacks(packs, request));
    const page = await portfolio.modelIds(knex, scope, {
      cursor: request.cursor,
      limit: MAX_SIMULATED_MODELS,
    });
    const world = new SimulatedWorld({
      knex,
      models,
      scorer,
      policy,
      requirementsSince: await this.#requirementsSince(policy, now),
      at,
      now,
    });
    const tally = new SimulationTally(request.limit);
    for (
      let from = 0;
      from < page.ids.length && !signal.aborted;
      from += BATCH_SIZE
    ) {
      const ids = page.ids.slice(from, from + BATCH_SIZE);
      for (const { before, after } of await world.judge(
        await models.findByIds(knex, ids),
      )) {
        tally.add(before, after);
      }
      await setImmediate();
    }
    return {
      policy: { version: policy.version, digest: policy.digest },
      at: at.toISOString(),
      ...tally.result(),
      nextCursor: page.nextCursor,
    };
  }

  /** As if the policy came into force now: what was never asked before begins now. */
  async #requirementsSince(
    policy: Policy,
    now: Date,
  ): Promise<Record<string, string>> {
    const { knex, policies, policy: inForce } = this.#options;
    const asked = new Set(inForce.requirements.map(({ id }) => id));
    const fresh = policy.requirements.filter(({ id }) => !asked.has(id));
    return {
      ...Object.fromEntries(fresh.map(({ id }) => [id, now.toISOString()])),
      ...(await policies.requirementsSince(knex, policy)),
    };
  }
}

/** The beginning of a day, or now where it has begun. */
function momentOf(asOf: string | undefined, now: Date): Date {
  if (asOf === undefined) {
    return now;
  }
  if (asOf < now.toISOString().slice(0, 10)) {
    throw new InputError('asOf: must not be before today');
  }
  const day = new Date(asOf);
  return day > now ? day : now;
}
