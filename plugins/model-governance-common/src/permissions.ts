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

/** Confirm or refuse a risk assessment; the policy asks for a power besides. @public */
export const assessmentConfirmPermission = createPermission({
  name: 'model-governance.assessment.confirm',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** Accept or reject evidence; the policy asks for a role besides. @public */
export const evidenceReviewPermission = createPermission({
  name: 'model-governance.evidence.review',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** Ask the roles of the policy for a decision, and plan changes. @public */
export const reviewRequestPermission = createPermission({
  name: 'model-governance.review.request',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** Withdraw a sign-off; the policy asks for a role besides. @public */
export const signOffRevokePermission = createPermission({
  name: 'model-governance.sign-off.revoke',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** Ask for an exception to a requirement. @public */
export const waiverRequestPermission = createPermission({
  name: 'model-governance.waiver.request',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** Grant, refuse and revoke exceptions; the policy asks for a power besides. @public */
export const waiverDecidePermission = createPermission({
  name: 'model-governance.waiver.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** Suspend a model, start it again, or end it; the policy asks for a power besides. @public */
export const modelStopPermission = createPermission({
  name: 'model-governance.model.stop',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** Let a model be used without approval in an emergency; the policy asks for a power besides. @public */
export const breakGlassPermission = createPermission({
  name: 'model-governance.model.break-glass',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** See the policy in force. @public */
export const policyReadPermission = createPermission({
  name: 'model-governance.policy.read',
  attributes: { action: 'read' },
});

/** Take the whole record of a model away, payloads included. @public */
export const ledgerExportPermission = createPermission({
  name: 'model-governance.ledger.export',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** Erase a person's name and words from the records; the policy asks for a power besides. @public */
export const ledgerErasePermission = createPermission({
  name: 'model-governance.ledger.erase',
  attributes: { action: 'delete' },
});

/** Let a deputy act in one's role; the role itself is asked for besides. @public */
export const delegationCreatePermission = createPermission({
  name: 'model-governance.delegation.create',
  attributes: { action: 'create' },
});

/** Try what another policy would do to the models that one may read. @public */
export const policySimulatePermission = createPermission({
  name: 'model-governance.policy.simulate',
  attributes: { action: 'read' },
});

/** All permissions of model governance. @public */
export const modelGovernancePermissions = [
  modelReadPermission,
  sensitiveEvidenceReadPermission,
  assessmentCreatePermission,
  evidenceCreatePermission,
  signOffCreatePermission,
  assessmentConfirmPermission,
  evidenceReviewPermission,
  reviewRequestPermission,
  signOffRevokePermission,
  waiverRequestPermission,
  waiverDecidePermission,
  modelStopPermission,
  breakGlassPermission,
  policyReadPermission,
  policySimulatePermission,
  ledgerExportPermission,
  ledgerErasePermission,
  delegationCreatePermission,
];
