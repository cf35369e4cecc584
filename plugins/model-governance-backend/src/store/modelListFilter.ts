import type { modelListQuerySchema } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { z } from 'zod';
import { inList } from '../database';

/** A parsed query for a page of models. */
export type ParsedModelListQuery = z.output<typeof modelListQuerySchema>;

/** Restricts a query on the table of scorecards to the filters that a caller asked for. */
export function applyFilters(
  knex: Knex,
  query: Knex.QueryBuilder,
  filters: ParsedModelListQuery,
): void {
  const columns = {
    owner: filters.owner?.map(lowerCased),
    system: filters.system?.map(lowerCased),
    tier: filters.tier,
    status: filters.status,
    model_type: filters.modelType,
    lifecycle: filters.lifecycle,
  };
  for (const [column, values] of Object.entries(columns)) {
    if (values) {
      query.where(inList(knex, `scorecards.${column}`, values));
    }
  }
  if (filters.level) {
    const levels = filters.level;
    query.where(builder => {
      builder.where(inList(knex, 'scorecards.level', levels));
      if (levels.includes('none')) {
        builder.orWhereNull('scorecards.level');
      }
    });
  }
  if (filters.text) {
    query.whereRaw("scorecards.search_text LIKE ? ESCAPE '\\'", [
      `%${lowerCased(filters.text).replace(/[\\%_]/g, '\\$&')}%`,
    ]);
  }
  if (filters.missing) {
    query.whereIn(
      'scorecards.model_id',
      knex('open_requirements')
        .where(inList(knex, 'requirement_id', filters.missing))
        .select('model_id'),
    );
  }
}

function lowerCased(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
