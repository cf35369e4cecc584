import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  ChainVerifier,
  exportFileName,
  type Erasure,
  type ExportFormat,
  type NewErasure,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { ReadScope } from '../access/ReadScope';
import type { RoleMembership } from '../catalog/RoleMembership';
import { EXPORT_FORMATS } from '../export/exportFormats';
import type { Page } from '../service/ModelGovernanceService';
import type { ScorecardStore } from '../store';
import type { CheckpointStore } from './CheckpointStore';
import type { DossierReader } from './DossierReader';
import type { Eraser } from './Eraser';
import { inSnapshot } from './inSnapshot';
import type { LedgerReader } from './LedgerReader';
import type { ExportFile, LedgerService } from './LedgerService';
import type { SigningKeys } from './SigningKeys';

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
    const { knex, reader, checkpoints, keys } = this.#options;
    return inSnapshot(knex, async tx => {
      const chain = await this.#chain(tx, entityRef, scope);
      const proofs = await checkpoints.ofChain(tx, chain);
      const verifier = new ChainVerifier({
        chain,
        checkpoints: proofs,
        trust: {
          keys: await keys.publicKeys(
            tx,
            proofs.map(({ keyId }) => keyId),
          ),
        },
      });
      for await (const { entry, actor } of reader.entries(tx, chain)) {
        verifier.add(entry, actor);
      }
      return verifier.finish();
    });
  }

  async export(
    entityRef: string,
    format: ExportFormat,
    scope: ExportScope,
  ): Promise<ExportFile> {
    const dossier = await this.#options.dossiers.read(entityRef, scope);
    const { contentType, render } = EXPORT_FORMATS[format];
    return {
      name: exportFileName(entityRef, format),
      contentType,
      content: render(dossier),
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
    return eraser.erase(erasure, person);
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
