import { createPermissionRule } from '@backstage/plugin-permission-node';
import { riskTierSchema } from '@modelgov/backstage-plugin-model-governance-common';
import { z } from 'zod';
import { modelResourceRef } from './modelResource';

/** Allows models of the given risk tiers. @public */
export const hasRiskTier = createPermissionRule({
  name: 'HAS_RISK_TIER',
  description: 'Allow models whose risk tier in force is one of the given',
  resourceRef: modelResourceRef,
  paramsSchema: z.object({
    tiers: z.array(riskTierSchema).describe('Risk tiers'),
  }),
  apply: (model, { tiers }) => tiers.includes(model.tier),
  toQuery: ({ tiers }) => ({ column: 'tier', values: tiers }),
});
