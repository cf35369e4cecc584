import { mockServices } from '@backstage/backend-test-utils';
import {
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import { FakeCatalog } from '../__testUtils__/FakeCatalog';
import { groupEntity, userEntity } from '../__testUtils__/entities';
import { membershipIn } from '../records/membershipIn';
import { RoleMembership } from './RoleMembership';

const TRUSTED = 'ldap://directory.example.com/';

/** An entity with the place that it came from. */
function from(origin: string, entity: Entity): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: { [ANNOTATION_ORIGIN_LOCATION]: origin },
    },
  };
}

const trusted = (entity: Entity) => from(`${TRUSTED}ou=people`, entity);
const homemade = (entity: Entity) =>
  from('url:https://example.com/anybody/catalog-info.yaml', entity);

async function holds(entities: Entity[], trustedOrigins?: string[]) {
  const catalog = new FakeCatalog();
  catalog.setEntities(entities);
  const membership = new RoleMembership({
    catalog: catalog.service,
    auth: mockServices.auth(),
    trustedOrigins,
  });
  const person = await membership.personOf('user:default/ann');
  return (
    person && {
      belongs: [...person.ways.keys()],
      through: membershipIn({ members: ['group:default/Risk'] }, person),
    }
  );
}

describe('who holds a role', () => {
  it('does so through groups within groups, by the way that is stored', async () => {
    await expect(
      holds([
        userEntity('ann', ['validators']),
        groupEntity('validators', 'risk'),
        groupEntity('risk', 'company'),
        groupEntity('company'),
      ]),
    ).resolves.toEqual({
      belongs: [
        'user:default/ann',
        'group:default/validators',
        'group:default/risk',
        'group:default/company',
      ],
      through: ['group:default/validators', 'group:default/risk'],
    });
  });

  it('is nobody whom the catalog does not know', async () => {
    await expect(holds([groupEntity('risk')])).resolves.toBeUndefined();
  });

  it('comes to an end where groups contain each other', async () => {
    await expect(
      holds([
        userEntity('ann', ['risk']),
        groupEntity('risk', 'company'),
        groupEntity('company', 'risk'),
      ]),
    ).resolves.toMatchObject({ through: ['group:default/risk'] });
  });

  const user = userEntity('ann', ['validators']);
  const validators = groupEntity('validators', 'risk');
  const risk = groupEntity('risk');

  it.each([
    ['where all comes from there', [user, validators, risk].map(trusted), true],
    [
      'not where the user does not',
      [homemade(user), trusted(validators), trusted(risk)],
      false,
    ],
    [
      'not where a group on the way does not',
      [trusted(user), homemade(validators), trusted(risk)],
      false,
    ],
    [
      'not where the group of the role does not',
      [trusted(user), trusted(validators), homemade(risk)],
      false,
    ],
    ['not where nothing tells', [user, validators, risk], false],
  ])('counts with trusted origins %s', async (_, entities, counts) => {
    const held = await holds(entities, [TRUSTED]);
    expect(held?.through !== undefined).toBe(counts);
    expect(held?.belongs).toContain('group:default/risk');
  });

  it('finds the trusted way where a shorter one is not', async () => {
    await expect(
      holds(
        [
          trusted(userEntity('ann', ['handmade', 'validators'])),
          homemade(groupEntity('handmade', 'risk')),
          trusted(groupEntity('validators', 'department')),
          trusted(groupEntity('department', 'risk')),
          trusted(risk),
        ],
        [TRUSTED],
      ),
    ).resolves.toMatchObject({
      through: [
        'group:default/validators',
        'group:default/department',
        'group:default/risk',
      ],
    });
  });
});
