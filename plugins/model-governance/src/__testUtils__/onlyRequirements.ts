import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import { baselinePolicy } from './baselinePolicy';

/**
 * The built-in policy with some of its requirements only, asked of every model; evidence counts without a review below
 * tier critical.
 */
export function onlyRequirements(...ids: string[]): Policy {
  return {
    ...baselinePolicy,
    evidence: { reviewedFrom: 'critical' },
    requirements: baselinePolicy.requirements
      .filter(({ id }) => ids.includes(id))
      .map(({ appliesWhen, ...requirement }) => requirement),
  };
}
