import {
  policyPackSchema,
  type PolicyPack,
} from '@modelgov/backstage-plugin-model-governance-common';

const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})T00:00:00\.000Z$/;

/** A policy pack as a bundler loads its YAML: some read days as moments. */
export function packOf(content: unknown): PolicyPack {
  return policyPackSchema.parse(
    JSON.parse(JSON.stringify(content), (_key, value) =>
      typeof value === 'string' ? value.replace(MIDNIGHT, '$1') : value,
    ),
  );
}
