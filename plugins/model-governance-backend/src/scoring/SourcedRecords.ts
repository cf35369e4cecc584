import {
  digestOf,
  dueSourcedEvidence,
  SYSTEM_PRINCIPAL,
  type ModelRecords,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { ActorStore, RecordLog, StoredModel } from '../store';

/** Puts on record, as evidence, what registries and documents know of models. */
export class SourcedRecords {
  readonly #policy: Policy;
  readonly #actors: ActorStore;
  readonly #log: RecordLog;

  constructor(options: { policy: Policy; actors: ActorStore; log: RecordLog }) {
    this.#policy = options.policy;
    this.#actors = options.actors;
    this.#log = options.log;
  }

  /**
   * Records what is not on record yet of some models, whose locks the caller holds, of all in a few statements, and adds it
   * to their records. What the catalog does not show any more is not asked.
   *
   * @param records - all records of each model, by its id
   */
  async add(
    tx: Knex.Transaction,
    models: readonly StoredModel[],
    records: ReadonlyMap<string, ModelRecords>,
    now: Date,
  ): Promise<void> {
    const due = models
      .filter(({ registered }) => registered)
      .flatMap(({ id, facts, entityRef }) => {
        const known = records.get(id)!;
        return dueSourcedEvidence(facts, known, now).map(evidence => ({
          modelId: id,
          entityRef,
          known,
          evidence,
        }));
      });
    if (due.length === 0) {
      return;
    }
    const actorId = await this.#actors.idOf(tx, SYSTEM_PRINCIPAL);
    const made = due.map(({ modelId, entityRef, known, evidence }) => ({
      known,
      record: {
        ...evidence,
        entityRef,
        policyVersion: this.#policy.version,
        recordedBy: SYSTEM_PRINCIPAL,
        recordedAt: now.toISOString(),
      },
      place: { modelId, actorId, contentHash: digestOf(evidence) },
    }));
    await this.#log.appendAll(tx, 'evidence', made, now);
    for (const { known, record } of made) {
      known.evidence.push(record);
    }
  }
}
