import {
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { AuthService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Person } from '../records/Person';
import { isTrustedOrigin } from './isTrustedOrigin';
import { waysFrom } from './waysFrom';

/** How deep groups may be nested; deeper is taken for a mistake in the catalog. */
const MAX_DEPTH = 20;

interface RoleMembershipOptions {
  catalog: CatalogService;
  auth: AuthService;
  /** See {@link isTrustedOrigin}. */
  trustedOrigins?: string[];
}

/**
 * Who belongs to which groups, asked of the catalog at the moment of acting: the groups in a user's token are only the
 * direct ones, as they were at sign-in.
 */
export class RoleMembership {
  readonly #options: RoleMembershipOptions;

  constructor(options: RoleMembershipOptions) {
    this.#options = options;
  }

  /**
   * A user with every group that they belong to, directly or through others. All of them count for what excludes the user;
   * for what they may do, only those that are reached through users and groups of trusted origin. `undefined` where the
   * catalog does not know the user.
   *
   * @throws ServiceUnavailableError where the catalog does not answer
   */
  async personOf(userRef: string): Promise<Person | undefined> {
    const known = new Map<string, Entity>();
    const asked = new Set<string>();
    let frontier = [userRef];
    for (let depth = 0; frontier.length && depth < MAX_DEPTH; depth++) {
      for (const [index, entity] of (await this.#fetch(frontier)).entries()) {
        asked.add(frontier[index]);
        if (entity) {
          known.set(frontier[index], entity);
        }
      }
      const next = frontier.flatMap(ref => groupsOf(known.get(ref)));
      frontier = [...new Set(next)].filter(ref => !asked.has(ref));
    }
    if (!known.has(userRef)) {
      return undefined;
    }
    const { trustedOrigins } = this.#options;
    const isTrusted = (ref: string) => {
      const entity = known.get(ref);
      return entity !== undefined && isTrustedOrigin(entity, trustedOrigins);
    };
    return {
      userRef,
      email: emailOf(known.get(userRef)),
      ways: waysFrom(userRef, ref => groupsOf(known.get(ref))),
      trustedWays: isTrusted(userRef)
        ? waysFrom(userRef, ref => groupsOf(known.get(ref)).filter(isTrusted))
        : new Map(),
    };
  }

  async #fetch(entityRefs: string[]) {
    const { catalog, auth } = this.#options;
    try {
      const { items } = await catalog.getEntitiesByRefs(
        {
          entityRefs,
          fields: [
            'kind',
            'metadata.name',
            'metadata.namespace',
            'metadata.annotations',
            'relations',
            'spec.profile.email',
          ],
        },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      return items;
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog cannot say who belongs to which groups',
        error,
      );
    }
  }
}

function emailOf(user: Entity | undefined): string | undefined {
  const profile = user?.spec?.profile;
  const email =
    typeof profile === 'object' && profile !== null && 'email' in profile
      ? profile.email
      : undefined;
  return typeof email === 'string' ? email : undefined;
}

/** The groups that a user or a group belongs to directly. */
function groupsOf(entity: Entity | undefined): string[] {
  const relation =
    entity?.kind === 'User' ? RELATION_MEMBER_OF : RELATION_CHILD_OF;
  return (entity?.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => stringifyEntityRef(parseEntityRef(targetRef)));
}
