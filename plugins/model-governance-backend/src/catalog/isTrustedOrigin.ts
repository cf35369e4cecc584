import {
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';

/**
 * Whether a user or a group counts for roles: its origin, as the catalog noted it when it took it in, begins with one of
 * some prefixes.
 *
 * @param trustedOrigins - such as `ldap://` or `url:https://github.com/acme/org/`; absent: all origins
 */
export function isTrustedOrigin(
  { metadata }: Entity,
  trustedOrigins: readonly string[] | undefined,
): boolean {
  const origin = metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION] ?? '';
  return trustedOrigins?.some(prefix => origin.startsWith(prefix)) ?? true;
}
