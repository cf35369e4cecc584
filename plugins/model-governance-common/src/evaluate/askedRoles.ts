import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import type { PredicateFacts } from '../facts';
import type { SignOffRole } from '../policy';

/** A role that must sign, and how many persons of it. */
export interface AskedRole {
  role: SignOffRole;
  required: number;
}

/** The roles that the policy asks to sign for some facts: by the tier, and by the condition of the role. */
export function askedRoles(
  roles: readonly SignOffRole[],
  facts: PredicateFacts,
): AskedRole[] {
  return roles.flatMap(role => {
    const required = role.required[facts.risk.tier] ?? 0;
    const applies =
      role.appliesWhen === undefined ||
      evaluateFilterPredicate(role.appliesWhen, facts);
    return required > 0 && applies ? [{ role, required }] : [];
  });
}
