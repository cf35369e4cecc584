import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import type { ReadScope } from '../access/ReadScope';
import { inList } from '../database';
import type { ModelCriterion } from '../permissions';

/** Restricts a query on the table of scorecards to what a caller may see. */
export function applyScope(
  knex: Knex,
  query: Knex.QueryBuilder,
  { entityUids, criteria }: ReadScope,
): void {
  if (entityUids) {
    query.where(inList(knex, 'scorecards.entity_uid', entityUids));
  }
  if (criteria) {
    query.where(builder => applyCriteria(knex, builder, criteria));
  }
}

function applyCriteria(
  knex: Knex,
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<ModelCriterion>,
): void {
  if ('allOf' in criteria) {
    for (const part of criteria.allOf) {
      query.andWhere(builder => applyCriteria(knex, builder, part));
    }
  } else if ('anyOf' in criteria) {
    for (const part of criteria.anyOf) {
      query.orWhere(builder => applyCriteria(knex, builder, part));
    }
  } else if ('not' in criteria) {
    const { not } = criteria;
    query.whereNot(builder => applyCriteria(knex, builder, not));
  } else {
    // An empty column counts as "not one of", also below a negation.
    query
      .where(inList(knex, `scorecards.${criteria.column}`, criteria.values))
      .whereNotNull(`scorecards.${criteria.column}`);
  }
}
