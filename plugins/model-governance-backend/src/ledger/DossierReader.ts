import { setImmediate } from 'node:timers/promises';
import { NotFoundError } from '@backstage/errors';
import {
  EXPORT_FORMAT,
  verifyRecordInSteps,
  type ExportedActor,
  type ExportedEntry,
  type ExportedRecord,
  type ModelRecords,
  type Problem,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { databaseNow } from '../database';
import type { Dossier } from '../export/Dossier';
import { withholdSensitive } from '../service/withholdSensitive';
import { withholdSensitiveAct } from '../service/withholdSensitiveAct';
import type { HistoryStore, RecordStore, ScorecardStore } from '../store';
import type { CheckpointStore } from './CheckpointStore';
import type { ExportScope } from './DefaultLedgerService';
import { inSnapshot } from './inSnapshot';
import type { LedgerReader, ReadEntry } from './LedgerReader';
import { namedPolicies } from './namedPolicies';
import { RecordComparison } from './RecordComparison';
import type { Signer, SigningKeys } from './SigningKeys';
import { withheldEntry } from './withheldEntry';

interface DossierReaderOptions {
  knex: Knex;
  scorecards: ScorecardStore;
  records: RecordStore;
  history: HistoryStore;
  reader: LedgerReader;
  checkpoints: CheckpointStore;
  keys: SigningKeys;
}

/** How many changes of the score, the newest ones, a readable form shows. */
const HISTORY = 500;

/** Reads everything that an export is made of, as it is at one moment. */
export class DossierReader {
  readonly #options: DossierReaderOptions;

  constructor(options: DossierReaderOptions) {
    this.#options = options;
  }

  /**
   * What can be verified without the portal.
   *
   * @throws NotFoundError where the scope does not reach the model
   */
  async readRecord(
    entityRef: string,
    scope: ExportScope,
  ): Promise<ExportedRecord> {
    const signer = await this.#options.keys.signer();
    return inSnapshot(this.#options.knex, async tx => {
      const { chain, scorecard } = await this.#find(tx, entityRef, scope);
      const { record } = await this.#record(
        tx,
        chain,
        scorecard,
        scope,
        signer,
      );
      return record;
    });
  }

  /**
   * What people read, and whether it is what was recorded.
   *
   * @throws NotFoundError where the scope does not reach the model
   */
  async read(entityRef: string, scope: ExportScope): Promise<Dossier> {
    const { knex, keys, records, history } = this.#options;
    const signer = await keys.signer();
    const { elsewhere, ...dossier } = await inSnapshot(knex, async tx => {
      const { chain, scorecard } = await this.#find(tx, entityRef, scope);
      const comparison = new RecordComparison({ knex: tx, records, chain });
      const all = await records.ofModels(tx, [chain]);
      const { items } = await history.list(tx, chain, { limit: HISTORY });
      const { record, problem } = await this.#record(
        tx,
        chain,
        scorecard,
        scope,
        signer,
        batch => comparison.add(batch),
      );
      return {
        record,
        scorecard,
        records: shown(all.get(chain)!, scope),
        history: items.reverse(),
        elsewhere: (await comparison.finish()) ?? problem,
      };
    });
    const verification = await inTurns(
      verifyRecordInSteps(dossier.record, {
        elsewhere,
        trustedKeys: keys.trustedKeys,
      }),
    );
    return { ...dossier, verification };
  }

  async #find(
    tx: Knex.Transaction,
    entityRef: string,
    { read }: ExportScope,
  ): Promise<{ chain: string; scorecard: Scorecard }> {
    const { scorecards } = this.#options;
    const chain = await scorecards.findModelId(tx, entityRef, read);
    const scorecard = await scorecards.find(tx, entityRef, read);
    if (!chain || !scorecard) {
      throw new NotFoundError(`No governed model ${entityRef}`);
    }
    return { chain, scorecard };
  }

  async #record(
    tx: Knex.Transaction,
    chain: string,
    scorecard: Scorecard,
    { sensitive }: ExportScope,
    signer: Signer,
    look: (batch: ReadEntry[]) => Promise<void> = async () => {},
  ): Promise<{ record: ExportedRecord; problem?: Problem }> {
    const { keys, checkpoints, reader, records } = this.#options;
    const entries: ExportedEntry[] = [];
    const actors = new Map<string, ExportedActor>();
    for await (const batch of reader.batches(tx, chain)) {
      for (const { entry, actor } of batch) {
        entries.push(sensitive ? entry : withheldEntry(entry));
        actors.set(actor.id, actor);
      }
      await look(batch);
    }
    const all = await records.ofModels(tx, [chain]);
    const { proofs, problem } = await checkpoints.ofChain(tx, chain);
    const content = toJson<Omit<ExportedRecord, 'seal'>>({
      format: EXPORT_FORMAT,
      exportedAt: (await databaseNow(tx)).toISOString(),
      model: { entityRef: scorecard.entityRef, chain },
      entries,
      actors: [...actors.values()],
      policies: await namedPolicies(tx, all.get(chain)!, scorecard.policy),
      scorecard: { ...scorecard },
      checkpoints: proofs,
      keys: await keys.publicKeys(tx, [
        signer.keyId,
        ...proofs.map(({ keyId }) => keyId),
      ]),
    });
    const signature = signer.sign('export', content);
    return {
      record: { ...content, seal: { keyId: signer.keyId, signature } },
      problem,
    };
  }
}

/** The records without what a reader may not see. */
function shown(
  records: ModelRecords,
  { sensitive }: ExportScope,
): ModelRecords {
  return sensitive
    ? records
    : {
        ...records,
        evidence: records.evidence.map(withholdSensitive),
        acts: records.acts.map(withholdSensitiveAct),
      };
}

/** Does something step by step, and lets others have their turn in between. */
async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    await setImmediate();
  }
}

/** A value as it is read back from JSON, without members that are `undefined`. */
function toJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
