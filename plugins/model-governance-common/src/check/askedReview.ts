import type { Requirement } from '../policy';
import { RISK_TIERS } from '../terms';
import type { CheckContext } from './CheckContext';
import type { EvidenceCheck } from './EvidenceCheck';

/** What evidence needs beside its content before it counts. */
export interface AskedReview {
  /** The roles of which one must have accepted it. */
  roles: { role: string; title: string }[];
  /** Whether what it links to must be pinned by a digest. */
  pinned: boolean;
}

/**
 * The review that a requirement asks for: by the role that it names, or, where it blocks a gate and the tier is high
 * enough for the policy, by any role that reviews evidence. `undefined` where it asks for none.
 */
export function askedReview(
  { review }: EvidenceCheck,
  { blocks }: Requirement,
  { policy, facts }: Pick<CheckContext, 'policy' | 'facts'>,
): AskedReview | undefined {
  const pinned =
    blocks.length > 0 &&
    RISK_TIERS.indexOf(facts.risk.tier) >=
      RISK_TIERS.indexOf(policy.evidence.reviewedFrom);
  if (!review && !pinned) {
    return undefined;
  }
  const roles = policy.signOffs.filter(({ role, powers }) =>
    review ? role === review : powers?.includes('review-evidence'),
  );
  return { roles, pinned };
}
