import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { ModelCriterion } from '../permissions';

/**
 * Which models a caller may see, as far as the database is concerned. Only the authorization makes one, so that no
 * query is written without it.
 */
export interface ReadScope {
  /** Uids of the entities that the caller may read in the catalog; absent: all. */
  entityUids?: string[];
  /** Conditions of the permission policy on models; absent: none. */
  criteria?: PermissionCriteria<ModelCriterion>;
}

/** The scope of the backend itself. */
export const EVERYTHING: ReadScope = {};
