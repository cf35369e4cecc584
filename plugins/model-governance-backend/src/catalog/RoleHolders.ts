import {
  parseEntityRef,
  RELATION_HAS_MEMBER,
  RELATION_PARENT_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { SignOffRole } from '@modelgov/backstage-plugin-model-governance-common';
import { isTrustedOrigin } from './isTrustedOrigin';
import type { ModelCollector } from './ModelCollector';

/** How deep groups may be nested; deeper is taken for a mistake in the catalog. */
const MAX_DEPTH = 20;

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'relations',
];

interface RoleHoldersOptions {
  collector: Pick<ModelCollector, 'fetch'>;
  /** See {@link isTrustedOrigin}. */
  trustedOrigins?: string[];
}

/** Counts the people who hold roles: users whom the catalog knows, directly or through groups of trusted origin. */
export class RoleHolders {
  readonly #options: RoleHoldersOptions;

  constructor(options: RoleHoldersOptions) {
    this.#options = options;
  }

  /** How many hold each of some roles. All roles are looked up together, one level of groups after the other. */
  async count(
    roles: readonly Pick<SignOffRole, 'role' | 'members'>[],
  ): Promise<Map<string, number>> {
    const { collector, trustedOrigins } = this.#options;
    const known = new Map<string, Entity>();
    const asked = new Set<string>();
    let frontier = roles.flatMap(membersOf);
    for (let depth = 0; frontier.length && depth < MAX_DEPTH; depth++) {
      const refs = [...new Set(frontier)].filter(ref => !asked.has(ref));
      const found = await collector.fetch(refs, FIELDS);
      refs.forEach(ref => asked.add(ref));
      for (const [ref, entity] of found) {
        if (isTrustedOrigin(entity, trustedOrigins)) {
          known.set(ref, entity);
        }
      }
      frontier = [...found.keys()].flatMap(ref => withinOf(known.get(ref)));
    }
    return new Map(
      roles.map(role => [role.role, holdersOf(membersOf(role), known)]),
    );
  }
}

function membersOf({ members }: Pick<SignOffRole, 'members'>): string[] {
  return members.map(member => member.toLocaleLowerCase('en-US'));
}

/** The users and groups within a group. */
function withinOf(group: Entity | undefined): string[] {
  return (group?.relations ?? [])
    .filter(({ type }) =>
      [RELATION_HAS_MEMBER, RELATION_PARENT_OF].includes(type),
    )
    .map(({ targetRef }) => stringifyEntityRef(parseEntityRef(targetRef)));
}

function holdersOf(
  members: readonly string[],
  known: ReadonlyMap<string, Entity>,
): number {
  const reached = new Set(members);
  // a set is walked in the order of insertion, including what is inserted meanwhile
  for (const ref of reached) {
    withinOf(known.get(ref)).forEach(within => reached.add(within));
  }
  return [...reached].filter(ref => known.get(ref)?.kind === 'User').length;
}
