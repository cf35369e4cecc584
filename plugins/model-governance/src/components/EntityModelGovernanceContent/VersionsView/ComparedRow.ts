import type { DatasetComparison } from '@modelgov/backstage-plugin-model-governance-common';
import type { ReactNode } from 'react';

/** How something differs between two versions. */
export type ComparedChange = DatasetComparison['change'];

/** Something that two versions have, or one of them. */
export interface ComparedRow {
  id: string;
  name: string;
  /** What tells it from others of the same name. */
  detail?: string;
  from: ReactNode;
  to: ReactNode;
  change: ComparedChange;
  /** By how much, where that is a number. */
  difference?: string;
}
