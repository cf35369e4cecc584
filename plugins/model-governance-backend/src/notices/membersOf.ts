import type {
  Policy,
  SignOffRole,
} from '@modelgov/backstage-plugin-model-governance-common';

/** The groups and users who hold any of some roles. */
export function membersOf(
  { signOffs }: Policy,
  isMeant: (role: SignOffRole) => boolean,
): string[] {
  return [...new Set(signOffs.filter(isMeant).flatMap(each => each.members))];
}
