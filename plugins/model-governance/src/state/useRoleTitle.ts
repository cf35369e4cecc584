import { usePolicy } from './usePolicy';

/** What the policy calls a role; its name where the policy does not know it any more, or cannot be read. */
export function useRoleTitle(): (role: string) => string {
  const policy = usePolicy();
  const roles = policy.status === 'ready' ? policy.value.signOffs : [];
  return role => roles.find(each => each.role === role)?.title ?? role;
}
