import { randomUUID } from 'node:crypto';
import {
  evaluate,
  modelFactsFromEntity,
} from '@modelgov/backstage-plugin-model-governance-common';
import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { modelEntity } from '../__testUtils__/entities';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { TEST_POLICY } from '../__testUtils__/testPolicy';
import { applyMigrations } from '../database';
import { loadPolicy } from '../policy/loadPolicy';
import { HistoryStore } from './HistoryStore';
import { ScorecardStore } from './ScorecardStore';

jest.setTimeout(120_000);

const databases = createTestDatabases();

/** More than one statement can store on either database. */
const MANY = 7000;

describe.each(databases.eachSupportedId())('very many models on %s', id => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
  });

  it('get their scorecards and their history in one transaction', async () => {
    const { policy } = await loadPolicy(
      mockServices.rootConfig({
        data: { modelGovernance: { policy: { packs: [TEST_POLICY] } } },
      }),
    );
    const facts = modelFactsFromEntity(modelEntity('model'), {
      dependencies: [],
    });
    const scorecard = evaluate({
      facts,
      records: { assessments: [], evidence: [], signOffs: [], acts: [] },
      policy,
      now: new Date('2026-03-01T00:00:00.000Z'),
    });
    const many = Array.from({ length: MANY }, (_, index) => ({
      modelId: randomUUID(),
      scorecard: { ...scorecard, entityRef: `${scorecard.entityRef}-${index}` },
    }));
    await knex.transaction(async tx => {
      await tx.batchInsert(
        'models',
        many.map(({ modelId, scorecard: { entityRef } }) => ({
          id: modelId,
          entity_ref: entityRef,
          entity_uid: modelId,
          entity_etag: '1',
          registered: true,
          facts: '{}',
          first_seen_at: new Date(),
          collected_at: new Date(),
        })),
        400,
      );
      await new ScorecardStore().save(tx, many);
      await new HistoryStore().append(tx, many, { cause: 'time' });
    });
    for (const table of ['scorecards', 'score_history']) {
      const [{ count }] = await knex(table).count({ count: '*' });
      expect(Number(count)).toBe(MANY);
    }
  });
});
