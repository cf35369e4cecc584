import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { httpRouterServiceFactory } from '@backstage/backend-defaults/httpRouter';
import { urlReaderServiceFactory } from '@backstage/backend-defaults/urlReader';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { applyMigrations } from '../database';
import { AccessPolicy } from './AccessPolicy';
import { startDocumentServer } from './documentServer';
import { groupEntity, modelEntity, PEOPLE, userEntity } from './entities';
import { as, startGovernanceBackend } from './governanceBackend';
import { registryFacts, registryFactsField } from './registryFacts';
import { TEST_POLICY } from './testPolicy';

const DATABASE = { client: 'better-sqlite3', connection: ':memory:' };

const PACKS = [
  TEST_POLICY,
  ...['accountability', 'access'].map(name =>
    resolvePackagePath(
      '@modelgov/backstage-plugin-model-governance-backend',
      `src/__testUtils__/${name}.yaml`,
    ),
  ),
];

/** The model that everybody may read, the unseeing too. */
export const SEEN = 'seen';

/** How many models there are that the unseeing may not read. */
const HIDDEN = 60;

/** What a registry tells: of the version that the entity names, and of the next. */
const TWO_VERSIONS = registryFactsField(
  {},
  {
    versions: [
      { source: 'mlflow/prod', version: '1.1.0' },
      ...registryFacts().versions,
    ],
  },
);

/** Who holds the roles of the policy. */
export const HOLDERS: Record<string, string> = {
  'model-validator': 'validator',
  'risk-officer': 'officer',
  executive: 'director',
};

/** Those who call, beside the people of `PEOPLE`. */
const CALLERS = [
  groupEntity('unseeing'),
  userEntity('unseeing', ['unseeing']),
  userEntity('deputy', ['others']),
  userEntity('privacy'),
];

/**
 * A backend where every kind of caller meets models that some of them may not read, under `AccessPolicy`: people by the
 * tokens of tests, and a replica on the same database where the token of a pipeline is a real one.
 */
export async function startAccessBackend(knex: Knex) {
  await applyMigrations(knex);
  const documents = await startDocumentServer({
    '/report': response => response.end('What was measured.'),
  });
  const people = await startGovernanceBackend({
    knex,
    policy: new AccessPolicy(),
    features: [httpRouterServiceFactory, urlReaderServiceFactory],
    config: {
      backend: {
        database: DATABASE,
        reading: { allow: [{ host: documents.host }] },
      },
      modelGovernance: { policy: { packs: PACKS } },
    },
  });
  const machines = await startGovernanceBackend({
    knex,
    auth: [
      authServiceFactory,
      httpAuthServiceFactory,
      httpRouterServiceFactory,
    ],
    config: {
      backend: {
        database: DATABASE,
        auth: {
          externalAccess: [
            {
              type: 'static',
              options: { token: 'token-of-ci', subject: 'ci' },
              accessRestrictions: [
                {
                  plugin: 'model-governance',
                  permission: [
                    'model-governance.evidence.create',
                    'model-governance.model.read',
                    'catalog.entity.read',
                  ],
                },
              ],
            },
          ],
        },
      },
      modelGovernance: {
        policy: { packs: PACKS },
        pipelines: [{ subject: 'ci', owner: 'group:default/owners' }],
      },
    },
  });
  await people.setEntities([
    ...PEOPLE,
    ...CALLERS,
    modelEntity(SEEN, { owner: 'group:default/unseeing' }),
    ...Array.from({ length: HIDDEN }, (_, index) =>
      modelEntity(`hidden-${index + 1}`, { model: TWO_VERSIONS }),
    ),
  ]);
  await people.maintain();
  let serial = 0;

  return {
    people,
    machines,
    /** Where evidence links to. */
    report: documents.url('/report'),
    /** A model that nobody has done anything with. */
    nextModel: () => `hidden-${++serial}`,
    async stop() {
      await machines.stop();
      await people.stop();
      await documents.close();
    },
  };
}

/** What {@link startAccessBackend} starts. */
export type AccessBackend = Awaited<ReturnType<typeof startAccessBackend>>;

/** The authorization of a caller who is no person of the catalog, or whose plugin acts for one. */
export const AUTHORIZATION = {
  anonymous: mockCredentials.none.header(),
  pipeline: 'Bearer token-of-ci',
  plugin: mockCredentials.service.header({
    onBehalfOf: mockCredentials.service('plugin:scaffolder'),
    targetPluginId: 'model-governance',
  }),
  actedFor: (person: string) =>
    `Bearer ${mockCredentials.user.token(`user:default/${person}`, {
      actor: { subject: 'plugin:scaffolder' },
    })}`,
  person: as,
};
