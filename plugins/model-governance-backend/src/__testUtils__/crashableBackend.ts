/**
 * A backend in a process of its own, to be killed by a test: `DATABASE` names its knex configuration as JSON. Prints its
 * port when it is ready.
 */
import type { AddressInfo } from 'node:net';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import knexFactory from 'knex';
import { modelGovernancePlugin } from '../plugin';
import { modelEntity, PEOPLE } from './entities';

async function main() {
  const knex = knexFactory(JSON.parse(process.env.DATABASE ?? '{}'));
  const entities = [
    ...PEOPLE,
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
      catalogServiceMock.factory({ entities }),
      mockServices.database.factory({ knex }),
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
