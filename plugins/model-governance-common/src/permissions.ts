import { createPermission } from '@backstage/plugin-permission-common';

/** The resource type of a governed model in the permission framework. @public */
export const RESOURCE_TYPE_MODEL = 'model-governance-model';

/** See a model's scorecard, records and history. @public */
export const modelReadPermission = createPermission({
  name: 'model-governance.model.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** See the content of evidence that an attacker or a curious colleague could use. @public */
export const sensitiveEvidenceReadPermission = createPermission({
  name: 'model-governance.evidence.read-sensitive',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** Record a risk assessment. @public */
export const assessmentCreatePermission = createPermission({
  name: 'model-governance.assessment.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** Record evidence. @public */
export const evidenceCreatePermission = createPermission({
  name: 'model-governance.evidence.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** Sign off a model; the policy's role is asked for besides. @public */
export const signOffCreatePermission = createPermission({
  name: 'model-governance.sign-off.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** See the policy in force. @public */
export const policyReadPermission = createPermission({
  name: 'model-governance.policy.read',
  attributes: { action: 'read' },
});

/** All permissions of model governance. @public */
export const modelGovernancePermissions = [
  modelReadPermission,
  sensitiveEvidenceReadPermission,
  assessmentCreatePermission,
  evidenceCreatePermission,
  signOffCreatePermission,
  policyReadPermission,
];
