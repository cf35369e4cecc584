import {
  mergePolicyPacks,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import baseline from '@modelgov/backstage-plugin-model-governance-common/policies/baseline.yaml';
import { packOf } from './packOf';

/** The built-in policy. */
export const baselinePolicy: Policy = mergePolicyPacks([
  { source: 'baseline.yaml', pack: packOf(baseline) },
]);
