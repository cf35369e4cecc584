import {
  evaluate,
  type DependencyFacts,
  type EvaluationInput,
  type Policy,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { ModelState, Scorer } from '../scoring/Scorer';
import type { ModelStore, StoredModel } from '../store';

/** How often dependencies are judged anew while those that they depend on change; only a circle needs more. */
const MAX_ROUNDS = 50;

/** What dependents look at. */
type Standing = Pick<Scorecard, 'status' | 'tier'>;

interface SimulatedWorldOptions {
  knex: Knex;
  models: ModelStore;
  scorer: Scorer;
  /** What is different from now. */
  policy: Policy;
  requirementsSince: Readonly<Record<string, string>>;
  at: Date;
  now: Date;
}

/**
 * Judges models as if another policy were in force, or as of another day, from what is stored; it stores nothing. What a
 * model depends on is judged the same way first, whoever may see it, as the cascade would.
 */
export class SimulatedWorld {
  readonly #options: SimulatedWorldOptions;
  readonly #standings = new Map<string, Standing>();

  constructor(options: SimulatedWorldOptions) {
    this.#options = options;
  }

  /** The scorecards that some models have now, and those that they would have. */
  async judge(
    models: StoredModel[],
  ): Promise<{ before: Scorecard; after: Scorecard }[]> {
    await this.#settleDependenciesOf(models);
    const states = await this.#stateOf(models);
    return states.map(({ scorecard, input }) => ({
      before: scorecard,
      after: this.#evaluate(input),
    }));
  }

  async #settleDependenciesOf(models: StoredModel[]): Promise<void> {
    const found = await this.#dependenciesOf(models);
    for (const { model, scorecard } of found) {
      this.#standings.set(model.entityRef, scorecard);
    }
    let pending = found;
    for (let round = 0; pending.length > 0 && round < MAX_ROUNDS; round++) {
      const moved = new Set<string>();
      for (const { model, input } of pending) {
        const { status, tier } = this.#evaluate(input);
        const before = this.#standings.get(model.entityRef);
        if (before?.status !== status || before.tier !== tier) {
          this.#standings.set(model.entityRef, { status, tier });
          moved.add(model.entityRef);
        }
      }
      pending = found.filter(({ model }) =>
        model.facts.dependencies.some(each => moved.has(each.entityRef)),
      );
    }
  }

  /** Everything governed that some models depend on, however far away, as far as it has not been judged yet. */
  async #dependenciesOf(models: StoredModel[]): Promise<ModelState[]> {
    const { knex, models: store } = this.#options;
    const found = new Map<string, ModelState>();
    let layer = models;
    while (layer.length > 0) {
      const refs = layer
        .flatMap(({ facts }) => facts.dependencies)
        .filter(({ kind }) => kind === 'model')
        .map(({ entityRef }) => entityRef)
        .filter(ref => !found.has(ref) && !this.#standings.has(ref));
      layer = refs.length
        ? await store.findByRefs(knex, [...new Set(refs)])
        : [];
      for (const state of await this.#stateOf(layer)) {
        found.set(state.model.entityRef, state);
      }
    }
    return [...found.values()];
  }

  #stateOf(models: StoredModel[]): Promise<ModelState[]> {
    const { knex, scorer, now } = this.#options;
    return scorer.compute(knex, models, now);
  }

  #evaluate(input: EvaluationInput): Scorecard {
    const { policy, requirementsSince, at } = this.#options;
    const withStanding = (dependency: DependencyFacts): DependencyFacts => {
      const { status, tier } =
        this.#standings.get(dependency.entityRef) ?? dependency;
      return { ...dependency, status, tier };
    };
    return evaluate({
      ...input,
      policy,
      requirementsSince,
      now: at,
      facts: {
        ...input.facts,
        dependencies: input.facts.dependencies.map(withStanding),
      },
    });
  }
}
