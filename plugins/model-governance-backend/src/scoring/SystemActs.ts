import { randomUUID } from 'node:crypto';
import {
  digestOf,
  SYSTEM_PRINCIPAL,
  systemActsOf,
  type SystemAct,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { ActorStore, RecordLog } from '../store';
import type { ModelState } from './Scorer';

/** Puts on record what follows from scorecards without anybody's doing. */
export class SystemActs {
  readonly #actors: ActorStore;
  readonly #log: RecordLog;

  constructor(options: { actors: ActorStore; log: RecordLog }) {
    this.#actors = options.actors;
    this.#log = options.log;
  }

  /** Records what is due for some models, whose locks the caller holds; those models for which something was. */
  async record(
    tx: Knex.Transaction,
    states: ModelState[],
    now: Date,
  ): Promise<ModelState[]> {
    const concerned: ModelState[] = [];
    for (const state of states) {
      const acts = systemActsOf(state.scorecard, state.input, now);
      for (const act of acts) {
        await this.#append(tx, state, act, now);
      }
      if (acts.length) {
        concerned.push(state);
      }
    }
    return concerned;
  }

  async #append(
    tx: Knex.Transaction,
    { model, scorecard }: ModelState,
    act: SystemAct,
    now: Date,
  ): Promise<void> {
    const { version, digest } = model.facts.model;
    const record = {
      ...act,
      id: randomUUID(),
      entityRef: model.entityRef,
      modelVersion: version,
      modelDigest: digest,
      policyVersion: scorecard.policy.version,
      recordedBy: SYSTEM_PRINCIPAL,
      recordedAt: now.toISOString(),
    };
    await this.#log.append(tx, act.kind, record, now, {
      modelId: model.id,
      actorId: await this.#actors.idOf(tx, SYSTEM_PRINCIPAL),
      contentHash: digestOf(act),
    });
  }
}
