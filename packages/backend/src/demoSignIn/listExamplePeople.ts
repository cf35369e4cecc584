import {
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity, UserEntity } from '@backstage/catalog-model';
import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  EXAMPLE_PERSON_ANNOTATION,
  type ExamplePerson,
  type ExamplePersonGroup,
} from './ExamplePerson';

/** All example people of the catalog, by name. */
export async function listExamplePeople(options: {
  catalog: CatalogService;
  auth: AuthService;
}): Promise<ExamplePerson[]> {
  const { catalog, auth } = options;
  const credentials = await auth.getOwnServiceCredentials();
  const { items } = await catalog.getEntities(
    { filter: [{ kind: 'User' }, { kind: 'Group' }] },
    { credentials },
  );
  const titles = new Map(
    items.map(entity => [stringifyEntityRef(entity), titleOf(entity)]),
  );
  return items
    .filter(isUser)
    .flatMap(user => {
      const group = user.metadata.annotations?.[EXAMPLE_PERSON_ANNOTATION];
      return isExamplePersonGroup(group) ? [toPerson(user, group, titles)] : [];
    })
    .sort((a, b) => a.displayName.localeCompare(b.displayName));
}

function toPerson(
  user: UserEntity,
  group: ExamplePersonGroup,
  titles: Map<string, string>,
): ExamplePerson {
  return {
    userRef: stringifyEntityRef(user),
    displayName: titleOf(user),
    description: user.metadata.description,
    group,
    memberOf: (user.relations ?? [])
      .filter(({ type }) => type === RELATION_MEMBER_OF)
      .map(({ targetRef }) => titles.get(targetRef) ?? targetRef),
  };
}

function titleOf(entity: Entity): string {
  const { profile } = entity.spec ?? {};
  const displayName =
    profile && typeof profile === 'object' && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return typeof displayName === 'string'
    ? displayName
    : entity.metadata.title ?? entity.metadata.name;
}

function isUser(entity: Entity): entity is UserEntity {
  return entity.kind === 'User';
}

function isExamplePersonGroup(value?: string): value is ExamplePersonGroup {
  return value === 'owner' || value === 'reviewer' || value === 'other';
}
