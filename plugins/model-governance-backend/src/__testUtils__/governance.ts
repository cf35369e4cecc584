import { mockServices } from '@backstage/backend-test-utils';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import type { RecordSource } from '@modelgov/backstage-plugin-model-governance-node';
import type { Knex } from 'knex';
import { EVERYTHING } from '../access/ReadScope';
import { createModelGovernance } from '../createModelGovernance';
import { HistoryStore, ScorecardStore } from '../store';
import { FakeCatalog } from './FakeCatalog';
import { TEST_POLICY } from './testPolicy';

/** The parts of the backend on a catalog in memory, without HTTP. */
export async function createGovernance(options: {
  knex: Knex;
  catalog?: FakeCatalog;
  packs?: string[];
  recordSources?: RecordSource[];
}) {
  const { knex } = options;
  const catalog = options.catalog ?? new FakeCatalog();
  const logger = mockServices.logger.mock();
  const { maintenance } = await createModelGovernance({
    auditor: mockServices.auditor.mock(),
    auth: mockServices.auth(),
    catalog: catalog.service,
    config: mockServices.rootConfig({
      data: {
        modelGovernance: {
          policy: {
            packs: options.packs ?? [TEST_POLICY],
          },
        },
      },
    }),
    database: mockServices.database({ knex }),
    httpAuth: mockServices.httpAuth(),
    logger,
    permissions: mockServices.permissions(),
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: () => ({
        getRuleByName: name => {
          throw new Error(`No rule ${name} without the permission framework`);
        },
      }),
    }),
    recordSources: options.recordSources ?? [],
  });
  const scorecards = new ScorecardStore();
  const find = (name: string): Promise<Scorecard | undefined> =>
    scorecards.find(knex, `resource:default/${name}`, EVERYTHING);
  return {
    catalog,
    logger,
    maintain: () => maintenance.run(),
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
