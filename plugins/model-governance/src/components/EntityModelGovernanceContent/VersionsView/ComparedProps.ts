import type { VersionComparison } from '@modelgov/backstage-plugin-model-governance-common';

/** What every section of a comparison is given. */
export interface ComparedProps {
  comparison: VersionComparison;
  /** Whether what is the same in both is left out. */
  onlyDifferent: boolean;
}
