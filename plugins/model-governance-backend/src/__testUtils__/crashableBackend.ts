/**
 * A backend in a process of its own, to be killed by a test: `DATABASE` names its knex configuration as JSON, `PACKS` the
 * packs of its policy. Prints its port when it is ready.
 */
import type { AddressInfo } from 'node:net';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import knexFactory from 'knex';
import { modelGovernancePlugin } from '../plugin';
import { modelEntity, PEOPLE, userEntity } from './entities';
import { SIGNERS } from './signers';

/** Entities with the relations that the catalog would make of memberships. */
function withRelations(entities: Entity[]): Entity[] {
  const groupsOf = ({ spec = {} }: Entity) =>
    Array.isArray(spec.memberOf)
      ? spec.memberOf.map(group => `group:default/${group}`)
      : [];
  return entities.map(entity => {
    const ref = stringifyEntityRef(entity);
    return {
      ...entity,
      relations: [
        ...groupsOf(entity).map(targetRef => ({ type: 'memberOf', targetRef })),
        ...(entity.spec?.parent
          ? [{ type: 'childOf', targetRef: String(entity.spec.parent) }]
          : []),
        ...entities
          .filter(other => groupsOf(other).includes(ref))
          .map(other => ({
            type: 'hasMember',
            targetRef: stringifyEntityRef(other),
          })),
      ],
    };
  });
}

async function main() {
  const knex = knexFactory(JSON.parse(process.env.DATABASE ?? '{}'));
  const entities = [
    ...PEOPLE,
    ...SIGNERS.map(name => userEntity(name, ['validators'])),
    ...['a', 'b', 'c', 'd'].map(name => {
      const model = modelEntity(name);
      return {
        ...model,
        metadata: {
          ...model.metadata,
          uid: `uid-${name}`,
          etag: `etag-${name}`,
        },
      };
    }),
  ];
  const scheduler = mockServices.scheduler();
  const { server } = await startTestBackend({
    features: [
      modelGovernancePlugin,
      catalogServiceMock.factory({ entities: withRelations(entities) }),
      mockServices.database.factory({ knex }),
      mockServices.rootConfig.factory({
        data: {
          modelGovernance: {
            policy: { packs: JSON.parse(process.env.PACKS ?? '[]') },
          },
        },
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
    ],
  });
  await scheduler.triggerTask('model-governance-maintenance');
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`port ${port}\n`);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
