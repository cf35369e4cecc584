import {
  versionsOf,
  type ModelFacts,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';

/** Who owns, or once owned, a version of a model. */
export interface VersionOwner {
  /** Absent where the entity names no version. */
  version?: string;
  /** Full user or group ref. */
  owner: string;
}

interface VersionOwnerRow {
  model_id: string;
  model_version: string;
  owner: string;
  first_seen_at: Date;
}

/** How many rows are inserted in one statement. */
const CHUNK = 200;

/** Who has owned each version of a model since it appeared: none of them may sign it, wherever they are now. */
export class VersionOwners {
  /** Notes who owns what of some models is named or live now. */
  async remember(
    tx: Knex.Transaction,
    models: { modelId: string; facts: ModelFacts }[],
    at: Date,
  ): Promise<void> {
    const rows = models.flatMap(({ modelId, facts }) =>
      facts.owner === undefined
        ? []
        : versionsOf(facts).map(({ version }) => ({
            model_id: modelId,
            model_version: version ?? '',
            owner: facts.owner,
            first_seen_at: at,
          })),
    );
    for (let start = 0; start < rows.length; start += CHUNK) {
      await tx('version_owners')
        .insert(rows.slice(start, start + CHUNK))
        .onConflict(['model_id', 'model_version', 'owner'])
        .ignore();
    }
  }

  async list(knex: Knex, modelId: string): Promise<VersionOwner[]> {
    const rows = await knex<VersionOwnerRow>('version_owners')
      .where({ model_id: modelId })
      .orderBy(['model_version', 'owner'])
      .select('model_version', 'owner');
    return rows.map(row => ({
      version: row.model_version || undefined,
      owner: row.owner,
    }));
  }
}
