import { InputError } from '@backstage/errors';
import {
  portfolioCoverageOf,
  type Policy,
  type PolicyCoverageQuery,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { ReadScope } from '../access/ReadScope';
import type { ParsedSimulation } from '../simulation/ParsedSimulation';
import type { PolicySimulator } from '../simulation/PolicySimulator';
import type { PortfolioStore } from '../store';
import type { PolicyService } from './PolicyService';

interface DefaultPolicyServiceOptions {
  knex: Knex;
  policy: Policy;
  portfolio: PortfolioStore;
  simulator: PolicySimulator;
}

/** Answers for all models in a scope, without permissions. */
export class DefaultPolicyService implements PolicyService<ReadScope> {
  readonly #options: DefaultPolicyServiceOptions;

  constructor(options: DefaultPolicyServiceOptions) {
    this.#options = options;
  }

  async getCoverage({ framework }: PolicyCoverageQuery, scope: ReadScope) {
    const { knex, policy, portfolio } = this.#options;
    const { version, digest, requirements } = policy;
    const frameworks = policy.frameworks.filter(
      ({ id }) => framework === undefined || id === framework,
    );
    if (framework !== undefined && frameworks.length === 0) {
      throw new InputError(`framework: the policy knows no "${framework}"`);
    }
    const { groups, outdated } = await portfolio.outcomeGroups(
      knex,
      digest,
      scope,
    );
    return {
      frameworks: portfolioCoverageOf({ frameworks, requirements }, groups),
      models: groups.reduce((sum, { models }) => sum + models, 0),
      outdated,
      policy: { version, digest },
    };
  }

  async simulate(
    request: ParsedSimulation,
    scope: ReadScope,
    signal: AbortSignal,
  ) {
    return this.#options.simulator.simulate(request, scope, signal);
  }
}
