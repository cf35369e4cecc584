import {
  digestOf,
  dueSourcedEvidence,
  SYSTEM_PRINCIPAL,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { ActorStore, RecordLog } from '../store';
import type { ModelState } from './Scorer';

/** Puts on record, as evidence, what registries and documents know of models. */
export class SourcedRecords {
  readonly #actors: ActorStore;
  readonly #log: RecordLog;

  constructor(options: { actors: ActorStore; log: RecordLog }) {
    this.#actors = options.actors;
    this.#log = options.log;
  }

  /**
   * Records what is not on record yet of some models, whose locks the caller holds, of all in a few statements; those models
   * for which something was. What the catalog does not show any more is not asked.
   */
  async record(
    tx: Knex.Transaction,
    states: ModelState[],
    now: Date,
  ): Promise<ModelState[]> {
    const concerned = states
      .filter(({ model }) => model.registered)
      .map(state => ({
        state,
        due: dueSourcedEvidence(state.model.facts, state.records, now),
      }))
      .filter(({ due }) => due.length > 0);
    if (concerned.length === 0) {
      return [];
    }
    const actorId = await this.#actors.idOf(tx, SYSTEM_PRINCIPAL);
    await this.#log.appendAll(
      tx,
      'evidence',
      concerned.flatMap(({ state: { model, scorecard }, due }) =>
        due.map(evidence => ({
          record: {
            ...evidence,
            entityRef: model.entityRef,
            policyVersion: scorecard.policy.version,
            recordedBy: SYSTEM_PRINCIPAL,
            recordedAt: now.toISOString(),
          },
          place: {
            modelId: model.id,
            actorId,
            contentHash: digestOf(evidence),
          },
        })),
      ),
      now,
    );
    return concerned.map(({ state }) => state);
  }
}
