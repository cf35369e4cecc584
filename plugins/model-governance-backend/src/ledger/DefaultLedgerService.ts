import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  exportFileName,
  type Erasure,
  type ExportFormat,
  type NewErasure,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { ReadScope } from '../access/ReadScope';
import type { RoleMembership } from '../catalog/RoleMembership';
import { READABLE_FORMATS } from '../export/readableFormats';
import type { Page } from '../service/ModelGovernanceService';
import type { RecordStore, ScorecardStore } from '../store';
import type { CheckpointStore } from './CheckpointStore';
import type { DossierReader } from './DossierReader';
import type { Eraser } from './Eraser';
import { inSnapshot } from './inSnapshot';
import type { LedgerReader } from './LedgerReader';
import type { ExportFile, LedgerService } from './LedgerService';
import type { SigningKeys } from './SigningKeys';
import { verifyStoredChain } from './verifyStoredChain';

/** What somebody who may export a record may see of it. */
export interface ExportScope {
  read: ReadScope;
  /** Whether they may see the content of sensitive evidence. */
  sensitive: boolean;
}

/** The ledger without permissions: readers are scopes of queries, actors are full user refs. */
export class DefaultLedgerService
  implements LedgerService<ReadScope, ExportScope, string>
{
  readonly #options: {
    knex: Knex;
    scorecards: ScorecardStore;
    records: RecordStore;
    reader: LedgerReader;
    checkpoints: CheckpointStore;
    keys: SigningKeys;
    dossiers: DossierReader;
    eraser: Eraser;
    membership: RoleMembership;
  };

  constructor(options: {
    knex: Knex;
    scorecards: ScorecardStore;
    records: RecordStore;
    reader: LedgerReader;
    checkpoints: CheckpointStore;
    keys: SigningKeys;
    dossiers: DossierReader;
    eraser: Eraser;
    membership: RoleMembership;
  }) {
    this.#options = options;
  }

  async list(entityRef: string, page: Page, scope: ReadScope) {
    const { knex, reader } = this.#options;
    return reader.page(knex, await this.#chain(knex, entityRef, scope), page);
  }

  async verify(entityRef: string, scope: ReadScope) {
    const { knex } = this.#options;
    return inSnapshot(knex, async tx =>
      verifyStoredChain(
        tx,
        await this.#chain(tx, entityRef, scope),
        this.#options,
      ),
    );
  }

  async export(
    entityRef: string,
    format: ExportFormat,
    scope: ExportScope,
  ): Promise<ExportFile> {
    const { dossiers } = this.#options;
    const name = exportFileName(entityRef, format);
    if (format === 'json') {
      const record = await dossiers.readRecord(entityRef, scope);
      return {
        name,
        contentType: 'application/json',
        content: JSON.stringify(record, undefined, 2),
      };
    }
    const { contentType, render } = READABLE_FORMATS[format];
    return {
      name,
      contentType,
      content: render(await dossiers.read(entityRef, scope)),
    };
  }

  async erase(erasure: NewErasure, userRef: string) {
    const { membership, eraser } = this.#options;
    const person = await membership.personOf(userRef);
    if (!person) {
      throw new NotAllowedError(
        `${userRef} cannot act here: not a user of the catalog`,
      );
    }
    const erased = await membership.personOf(erasure.principal);
    return eraser.erase(erasure, person, Boolean(erased));
  }

  /** What a reader may know of an erasure: of the models that it touched, those in the scope. */
  async within(
    { models, namedIn, ...erasure }: Erasure,
    scope: ReadScope,
  ): Promise<Erasure> {
    const { knex, scorecards } = this.#options;
    const refs = [...models, ...namedIn.map(({ entityRef }) => entityRef)];
    const readable = await scorecards.findSummaries(knex, refs, scope);
    return {
      ...erasure,
      models: models.filter(ref => readable.has(ref)),
      // Chains of no model have a name that is no ref.
      namedIn: namedIn.filter(
        ({ entityRef }) => readable.has(entityRef) || !entityRef.includes(':'),
      ),
    };
  }

  /** @throws NotFoundError where the scope does not reach the model */
  async assertReadable(entityRef: string, scope: ReadScope): Promise<void> {
    await this.#chain(this.#options.knex, entityRef, scope);
  }

  async isIn(entityRef: string, scope: ReadScope): Promise<boolean> {
    const { knex, scorecards } = this.#options;
    return Boolean(await scorecards.findModelId(knex, entityRef, scope));
  }

  async #chain(knex: Knex, entityRef: string, scope: ReadScope) {
    const chain = await this.#options.scorecards.findModelId(
      knex,
      entityRef,
      scope,
    );
    if (!chain) {
      throw new NotFoundError(`No governed model ${entityRef}`);
    }
    return chain;
  }
}
