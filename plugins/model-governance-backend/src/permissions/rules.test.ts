import knexFactory, { type Knex } from 'knex';
import { applyScope } from '../store/scopeFilter';
import type { GovernedModel } from './modelResource';
import { hasModelType } from './hasModelType';
import { hasRiskTier } from './hasRiskTier';
import { inSystem } from './inSystem';
import { isModelOwner } from './isModelOwner';

const MODELS: GovernedModel[] = [
  {
    entityRef: 'resource:default/a',
    tier: 'high',
    owner: 'group:default/a',
    system: 'system:default/s',
    modelType: 'rag',
  },
  {
    entityRef: 'resource:default/b',
    tier: 'low',
    owner: 'user:default/b',
    modelType: 'agentic',
  },
  { entityRef: 'resource:default/c', tier: 'medium' },
];

describe('permission rules', () => {
  let knex: Knex;

  beforeAll(async () => {
    knex = knexFactory({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    await knex.schema.createTable('scorecards', table => {
      table.text('entity_ref');
      table.text('owner');
      table.text('system');
      table.text('tier');
      table.text('model_type');
    });
    await knex('scorecards').insert(
      MODELS.map(({ entityRef, owner, system, tier, modelType }) => ({
        entity_ref: entityRef,
        owner,
        system,
        tier,
        model_type: modelType,
      })),
    );
  });

  afterAll(() => knex.destroy());

  it.each([
    [
      isModelOwner.name,
      (model: GovernedModel) =>
        isModelOwner.apply(model, { claims: ['Group:default/a'] }),
      isModelOwner.toQuery({ claims: ['Group:default/a'] }),
      ['a'],
    ],
    [
      hasRiskTier.name,
      (model: GovernedModel) =>
        hasRiskTier.apply(model, { tiers: ['low', 'medium'] }),
      hasRiskTier.toQuery({ tiers: ['low', 'medium'] }),
      ['b', 'c'],
    ],
    [
      hasModelType.name,
      (model: GovernedModel) =>
        hasModelType.apply(model, { types: ['agentic'] }),
      hasModelType.toQuery({ types: ['agentic'] }),
      ['b'],
    ],
    [
      inSystem.name,
      (model: GovernedModel) =>
        inSystem.apply(model, { systems: ['system:s'] }),
      inSystem.toQuery({ systems: ['system:s'] }),
      ['a'],
    ],
  ])(
    '%s selects the same in memory and in the database, also when negated',
    async (_name, apply, criteria, expected) => {
      const select = async (scope: Parameters<typeof applyScope>[2]) => {
        const query = knex('scorecards').orderBy('entity_ref');
        applyScope(knex, query, scope);
        const refs: string[] = await query.pluck('entity_ref');
        return refs.map(ref => ref.split('/')[1]);
      };
      const names = (models: GovernedModel[]) =>
        models.map(model => model.entityRef.split('/')[1]);

      expect(names(MODELS.filter(apply))).toEqual(expected);
      await expect(select({ criteria })).resolves.toEqual(expected);
      await expect(select({ criteria: { not: criteria } })).resolves.toEqual(
        names(MODELS.filter(model => !apply(model))),
      );
    },
  );
});
