import type { OutcomeGroup } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { ReadScope } from '../access/ReadScope';
import { cutPage, decodeCursor } from './cursor';
import { fromOutcomeLetters } from './outcomeLetters';
import { applyScope } from './scopeFilter';
import { judgedBy } from './scorecardRows';

/** What is asked of all models that a caller may see at once. */
export class PortfolioStore {
  /** How many models answer the requirements of the policy in force alike, and how many it has not judged yet. */
  async outcomeGroups(
    knex: Knex,
    policyDigest: string,
    scope: ReadScope,
  ): Promise<{ groups: OutcomeGroup[]; outdated: number }> {
    const query = knex('scorecards')
      .groupBy('scorecards.outcomes', 'scorecards.judged_by')
      .select(
        'scorecards.outcomes',
        'scorecards.judged_by',
        knex.raw('COUNT(*) AS models'),
      );
    applyScope(knex, query, scope);
    const rows: {
      outcomes: string;
      judged_by: string;
      models: string | number;
    }[] = await query;

    const current = judgedBy(policyDigest);
    const groups: OutcomeGroup[] = [];
    let outdated = 0;
    for (const { outcomes, judged_by, models } of rows) {
      if (judged_by === current && outcomes !== '') {
        groups.push({
          outcomes: fromOutcomeLetters(outcomes),
          models: Number(models),
        });
      } else {
        outdated += Number(models);
      }
    }
    return { groups, outdated };
  }

  /** Ids of a page of the models in scope, in the order of their refs. */
  async modelIds(
    knex: Knex,
    scope: ReadScope,
    page: { cursor?: string; limit: number },
  ): Promise<{ ids: string[]; nextCursor?: string }> {
    const query = knex('scorecards')
      .select('scorecards.model_id', 'scorecards.entity_ref')
      .orderBy('scorecards.entity_ref')
      .limit(page.limit + 1);
    applyScope(knex, query, scope);
    if (page.cursor) {
      const [entityRef] = decodeCursor(page.cursor, ['string']);
      query.where('scorecards.entity_ref', '>', entityRef);
    }
    const rows: { model_id: string; entity_ref: string }[] = await query;
    const cut = cutPage(rows, page.limit, row => [row.entity_ref]);
    return {
      ids: cut.rows.map(row => row.model_id),
      nextCursor: cut.nextCursor,
    };
  }
}
