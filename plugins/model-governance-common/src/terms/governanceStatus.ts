import { z } from 'zod';

/**
 * Governance statuses, in the order of precedence in which they are decided: the first that matches wins.
 *
 * @public
 */
export const GOVERNANCE_STATUSES = [
  'retired',
  'blocked',
  'suspended',
  'revoked',
  'stale',
  'expired',
  'approved-with-conditions',
  'approved',
  'rejected',
  'in-review',
  'draft',
  'unassessed',
] as const;

/** Schema of a governance status. @public */
export const governanceStatusSchema = z.enum(GOVERNANCE_STATUSES);

/** Where a model stands; apart from its lifecycle and from the state of one request. @public */
export type GovernanceStatus = z.infer<typeof governanceStatusSchema>;

/** Whether a model with this status may be used, with or without conditions. @public */
export function isApprovedStatus(status: GovernanceStatus): boolean {
  return status === 'approved' || status === 'approved-with-conditions';
}
