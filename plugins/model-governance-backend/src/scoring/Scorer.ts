import {
  deadlinesOf,
  evaluate,
  type DependencyFacts,
  type EvaluationInput,
  type ModelRecords,
  type Policy,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { EVERYTHING } from '../access/ReadScope';
import { nextNoticeAt } from '../notices/nextNoticeAt';
import type { Announcer } from '../outbox/Announcer';
import {
  type Change,
  type HistoryStore,
  type RecomputeQueue,
  type RecordStore,
  type RoleHolderStore,
  type ScorecardStore,
  type StoredModel,
} from '../store';
import type { SourcedRecords } from './SourcedRecords';
import type { SystemActs } from './SystemActs';

/** A model with everything that its scorecard is computed of. */
export interface ModelState {
  model: StoredModel;
  records: ModelRecords;
  scorecard: Scorecard;
  /** What the scorecard was computed of. */
  input: EvaluationInput;
}

/** Computes scorecards from what is stored and stores them, inside the transaction that changed an input. */
export class Scorer {
  readonly #policy: Policy;
  readonly #roleHolders: RoleHolderStore;
  readonly #requirementsSince: Readonly<Record<string, string>>;
  readonly #sourced: SourcedRecords;
  readonly #systemActs: SystemActs;
  readonly #records: RecordStore;
  readonly #scorecards: ScorecardStore;
  readonly #history: HistoryStore;
  readonly #queue: RecomputeQueue;
  readonly #announcer: Announcer;

  constructor(options: {
    policy: Policy;
    roleHolders: RoleHolderStore;
    requirementsSince: Readonly<Record<string, string>>;
    sourced: SourcedRecords;
    systemActs: SystemActs;
    records: RecordStore;
    scorecards: ScorecardStore;
    history: HistoryStore;
    queue: RecomputeQueue;
    announcer: Announcer;
  }) {
    this.#policy = options.policy;
    this.#roleHolders = options.roleHolders;
    this.#requirementsSince = options.requirementsSince;
    this.#sourced = options.sourced;
    this.#systemActs = options.systemActs;
    this.#records = options.records;
    this.#scorecards = options.scorecards;
    this.#history = options.history;
    this.#queue = options.queue;
    this.#announcer = options.announcer;
  }

  /** The scorecards that some models have now, in the order given, each with what it was computed of. */
  async compute(
    knex: Knex,
    models: StoredModel[],
    now: Date,
  ): Promise<ModelState[]> {
    return this.#computeOf(
      knex,
      models,
      await this.#recordsOf(knex, models),
      now,
    );
  }

  async #recordsOf(knex: Knex, models: StoredModel[]) {
    return this.#records.ofModels(
      knex,
      models.map(model => model.id),
    );
  }

  async #computeOf(
    knex: Knex,
    models: StoredModel[],
    records: ReadonlyMap<string, ModelRecords>,
    now: Date,
  ): Promise<ModelState[]> {
    const dependencies = await this.#scorecards.findSummaries(
      knex,
      models.flatMap(model =>
        model.facts.dependencies.map(dependency => dependency.entityRef),
      ),
      EVERYTHING,
    );
    const roleHolders = await this.#roleHolders.list(knex);
    const withStatus = (dependency: DependencyFacts): DependencyFacts => {
      const governed = dependencies.get(dependency.entityRef);
      return {
        ...dependency,
        status: governed?.status,
        tier: governed?.tier,
      };
    };
    return models.map(model => {
      const ofModel = records.get(model.id)!;
      const facts = {
        ...model.facts,
        dependencies: model.facts.dependencies.map(withStatus),
      };
      const input: EvaluationInput = {
        facts,
        records: ofModel,
        policy: this.#policy,
        now,
        registered: model.registered,
        roleHolders,
        requirementsSince: this.#requirementsSince,
      };
      return { model, records: ofModel, scorecard: evaluate(input), input };
    });
  }

  /** Computes and stores the scorecards of some models, whose locks the caller holds, and what others are told of it. */
  async recompute(
    tx: Knex.Transaction,
    models: StoredModel[],
    now: Date,
    change: Change,
  ): Promise<void> {
    if (!models.length) {
      return;
    }
    const before = await this.#scorecards.findByModelIds(
      tx,
      models.map(model => model.id),
    );
    const records = await this.#recordsOf(tx, models);
    await this.#sourced.add(tx, models, records, now);
    const states = await this.#withSystemActs(
      tx,
      await this.#computeOf(tx, models, records, now),
      now,
    );
    const computed = states.map(state => ({
      ...state,
      before: before.get(state.model.id),
      deadlines: this.#deadlinesOf(state, now),
    }));
    const after = computed.map(({ model, scorecard, deadlines }) => ({
      modelId: model.id,
      scorecard,
      noticeAt: nextNoticeAt(deadlines, now),
    }));
    await this.#scorecards.save(tx, after);
    await this.#announcer.announce(tx, computed, change, now);

    const changed = after.filter(({ modelId, scorecard }) =>
      differs(before.get(modelId), scorecard),
    );
    await this.#history.append(tx, changed, change);
    await this.#queue.addDependentsOf(
      tx,
      changed.map(({ scorecard }) => scorecard.entityRef),
    );
  }

  /** Records what follows by itself, and computes the models anew for which something did. */
  async #withSystemActs(
    tx: Knex.Transaction,
    states: ModelState[],
    now: Date,
  ): Promise<ModelState[]> {
    const concerned = await this.#systemActs.record(tx, states, now);
    if (!concerned.length) {
      return states;
    }
    const anew = await this.compute(
      tx,
      concerned.map(({ model }) => model),
      now,
    );
    return states.map(
      state => anew.find(({ model }) => model.id === state.model.id) ?? state,
    );
  }

  /** What has left the catalog has nobody who could act in time. */
  #deadlinesOf({ model, records, scorecard }: ModelState, now: Date) {
    return model.registered
      ? deadlinesOf({
          facts: model.facts,
          findings: scorecard.findings,
          standings: scorecard.standings,
          records,
          policy: this.#policy,
          now,
        })
      : [];
  }
}

function differs(before: Scorecard | undefined, after: Scorecard): boolean {
  return (
    before?.score !== after.score ||
    before.level !== after.level ||
    before.status !== after.status ||
    before.tier !== after.tier ||
    before.registered !== after.registered
  );
}
