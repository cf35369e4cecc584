import { mockServices } from '@backstage/backend-test-utils';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import type { RecordSource } from '@modelgov/backstage-plugin-model-governance-node';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { EVERYTHING } from '../access/ReadScope';
import { createModelGovernance } from '../createModelGovernance';
import { HistoryStore, ScorecardStore } from '../store';
import { FakeCatalog } from './FakeCatalog';
import { FakeListeners } from './FakeListeners';
import { TEST_POLICY } from './testPolicy';

/** The parts of the backend on a catalog in memory. */
export async function createGovernance(options: {
  knex: Knex;
  catalog?: FakeCatalog;
  packs?: string[];
  recordSources?: RecordSource[];
  told?: FakeListeners;
  /** Of `modelGovernance`, beside the policy. */
  config?: JsonObject;
}) {
  const { knex } = options;
  const catalog = options.catalog ?? new FakeCatalog();
  const logger = mockServices.logger.mock();
  const told = options.told ?? new FakeListeners();
  const governance = await createModelGovernance({
    auditor: mockServices.auditor.mock(),
    auth: mockServices.auth(),
    catalog: catalog.service,
    config: mockServices.rootConfig({
      data: {
        modelGovernance: {
          ...options.config,
          policy: {
            packs: options.packs ?? [TEST_POLICY],
          },
        },
      },
    }),
    database: mockServices.database({ knex }),
    events: told.events,
    httpAuth: mockServices.httpAuth(),
    logger,
    notifications: told.notifications,
    permissions: mockServices.permissions(),
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: () => ({
        getRuleByName: name => {
          throw new Error(`No rule ${name} without the permission framework`);
        },
      }),
    }),
    recordSources: options.recordSources ?? [],
    signals: told.signals,
    urlReader: mockServices.urlReader.mock(),
    started: Promise.resolve(),
  });
  const scorecards = new ScorecardStore();
  const find = (name: string): Promise<Scorecard | undefined> =>
    scorecards.find(knex, `resource:default/${name}`, EVERYTHING);
  return {
    catalog,
    logger,
    told,
    /** The HTTP API, at its root. */
    router: governance.router,
    /** Follows what changed along dependencies, to the end. */
    cascade: () => governance.cascade.run(),
    /** Delivers what is due. */
    deliver: () => governance.delivery.run(),
    maintain: () => governance.maintenance.run(),
    /** Ends what it does in the background, as the end of its process would. */
    async stop() {
      await governance.cascade.stop();
      await governance.delivery.stop();
    },
    find,
    async historyOf(name: string) {
      const modelId = await scorecards.findModelId(
        knex,
        `resource:default/${name}`,
        EVERYTHING,
      );
      const { items } = await new HistoryStore().list(knex, modelId!, {
        limit: 100,
      });
      return items;
    },
  };
}
