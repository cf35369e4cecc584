import { ConfigReader } from '@backstage/config';
import {
  evaluate,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { loadPolicy } from '../policy/loadPolicy';
import { RecordStore, RoleHolderStore, ScorecardStore } from '../store';

/**
 * Compares every stored scorecard with one that is computed afresh of all records, for models without dependencies.
 *
 * @returns how many there are
 */
export async function expectFreshScorecards(
  knex: Knex,
  packs: string[] = [],
): Promise<number> {
  const { policy } = await loadPolicy(
    new ConfigReader({ modelGovernance: { policy: { packs } } }),
  );
  const models: { id: string; facts: string }[] = await knex('models');
  const ids = models.map(model => model.id);
  const records = await new RecordStore().ofModels(knex, ids);
  const stored = await new ScorecardStore().findByModelIds(knex, ids);
  const roleHolders = await new RoleHolderStore().list(knex);
  for (const model of models) {
    const scorecard: Scorecard = stored.get(model.id)!;
    const fresh = evaluate({
      facts: JSON.parse(model.facts),
      records: records.get(model.id)!,
      policy,
      roleHolders,
      now: new Date(scorecard.evaluatedAt),
    });
    expect(scorecard).toEqual(JSON.parse(JSON.stringify(fresh)));
  }
  return models.length;
}
