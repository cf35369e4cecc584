import { createConditionExports } from '@backstage/plugin-permission-node';
import { hasModelType } from './hasModelType';
import { hasRiskTier } from './hasRiskTier';
import { inSystem } from './inSystem';
import { isModelOwner } from './isModelOwner';
import { modelResourceRef } from './modelResource';

/** The permission rules of models. @public */
export const modelPermissionRules = {
  isModelOwner,
  hasRiskTier,
  hasModelType,
  inSystem,
};

const exported = createConditionExports({
  resourceRef: modelResourceRef,
  rules: modelPermissionRules,
});

/** Conditions for permission policies, one per rule. @public */
export const modelConditions = exported.conditions;

/** Makes a conditional decision of a permission policy about models. @public */
export const createModelConditionalDecision =
  exported.createConditionalDecision;
