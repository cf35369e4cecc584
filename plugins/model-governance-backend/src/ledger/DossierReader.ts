import { NotFoundError } from '@backstage/errors';
import {
  EXPORT_FORMAT,
  verifyRecord,
  type ExportedActor,
  type ExportedEntry,
  type ExportedRecord,
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
import type { LedgerReader } from './LedgerReader';
import { namedPolicies } from './namedPolicies';
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

  /** @throws NotFoundError where the scope does not reach the model */
  async read(entityRef: string, scope: ExportScope): Promise<Dossier> {
    const signer = await this.#options.keys.signer();
    return inSnapshot(this.#options.knex, tx =>
      this.#read(tx, entityRef, scope, signer),
    );
  }

  async #read(
    tx: Knex.Transaction,
    entityRef: string,
    { read, sensitive }: ExportScope,
    signer: Signer,
  ): Promise<Dossier> {
    const { scorecards, history, keys, checkpoints } = this.#options;
    const chain = await scorecards.findModelId(tx, entityRef, read);
    const scorecard = await scorecards.find(tx, entityRef, read);
    if (!chain || !scorecard) {
      throw new NotFoundError(`No governed model ${entityRef}`);
    }
    const all = await this.#options.records.ofModels(tx, [chain]);
    const ofModel = all.get(chain)!;
    const records = sensitive
      ? ofModel
      : {
          ...ofModel,
          evidence: ofModel.evidence.map(withholdSensitive),
          acts: ofModel.acts.map(withholdSensitiveAct),
        };
    const proofs = await checkpoints.ofChain(tx, chain);
    const content = toJson<Omit<ExportedRecord, 'seal'>>({
      format: EXPORT_FORMAT,
      exportedAt: (await databaseNow(tx)).toISOString(),
      model: { entityRef, chain },
      ...(await this.#chain(tx, chain, sensitive)),
      policies: await namedPolicies(tx, ofModel, scorecard.policy),
      scorecard: { ...scorecard },
      checkpoints: proofs,
      keys: await keys.publicKeys(tx, [
        signer.keyId,
        ...proofs.map(({ keyId }) => keyId),
      ]),
    });
    const record = {
      ...content,
      seal: { keyId: signer.keyId, signature: signer.sign('export', content) },
    };
    const { items } = await history.list(tx, chain, { limit: HISTORY });
    return {
      record,
      scorecard,
      records,
      history: items.reverse(),
      verification: verifyRecord(record),
    };
  }

  async #chain(tx: Knex.Transaction, chain: string, sensitive: boolean) {
    const entries: ExportedEntry[] = [];
    const actors = new Map<string, ExportedActor>();
    const { reader } = this.#options;
    for await (const { entry, actor } of reader.entries(tx, chain)) {
      entries.push(sensitive ? entry : withheldEntry(entry));
      actors.set(actor.id, actor);
    }
    return { entries, actors: [...actors.values()] };
  }
}

/** A value as it is read back from JSON, without members that are `undefined`. */
function toJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
