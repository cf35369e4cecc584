import type { AddressInfo } from 'node:net';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import knexFactory, { type Knex } from 'knex';
import request from 'supertest';
import { modelGovernancePlugin } from '../plugin';
import { TEST_POLICY } from './testPolicy';
import { tellTokensApart } from './tellTokensApart';

/** Allows everything to everybody. */
export const ALLOW_ALL: PermissionPolicy = {
  handle: async () => ({ result: AuthorizeResult.ALLOW }),
};

/** A running backend with the real catalog and permission plugins, and what tests do with it. */
export interface GovernanceBackend {
  /** Replaces everything in the catalog and waits until it is there. */
  setEntities(entities: Entity[]): Promise<void>;
  /** Runs the scheduled maintenance once. */
  maintain(): Promise<void>;
  /** Makes the scheduled checkpoint of the ledger once. */
  checkpoint(): Promise<void>;
  get(path: string, authorization: string): request.Test;
  post(path: string, authorization: string, body: unknown): request.Test;
  stop(): Promise<void>;
}

/** The path of a model of kind Resource in the default namespace. */
export function pathOf(name: string, rest = ''): string {
  return `/api/model-governance/models/resource/default/${name}${rest}`;
}

/** The authorization header of a user. */
export function as(name: string): string {
  return mockCredentials.user.header(`user:default/${name}`);
}

/** Starts a backend whose model governance keeps its records in a given database. */
export async function startGovernanceBackend(options: {
  knex: Knex;
  policy?: PermissionPolicy;
  config?: JsonObject;
  features?: BackendFeature[];
  /** What tells callers apart by their tokens; absent: the tokens of `mockCredentials`. */
  auth?: BackendFeature[];
}): Promise<GovernanceBackend> {
  const scheduler = mockServices.scheduler();
  let connection: EntityProviderConnection | undefined;
  const others: Knex[] = [];

  const entityProvider = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test-entities',
    register(env) {
      env.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        async init({ processing }) {
          processing.addEntityProvider({
            getProviderName: () => 'tests',
            connect: async given => {
              connection = given;
            },
          });
        },
      });
    },
  });
  const permissionPolicy = createBackendModule({
    pluginId: 'permission',
    moduleId: 'test-policy',
    register(env) {
      env.registerInit({
        deps: { policy: policyExtensionPoint },
        async init({ policy }) {
          policy.setPolicy(options.policy ?? ALLOW_ALL);
        },
      });
    },
  });

  const backend = await startTestBackend({
    features: [
      modelGovernancePlugin,
      catalogPlugin,
      permissionPlugin,
      entityProvider,
      permissionPolicy,
      permissionsServiceFactory,
      ...(options.auth ?? [tellTokensApart]),
      ...(options.features ?? []),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          permission: { enabled: true },
          catalog: {
            rules: [{ allow: ['Resource', 'User', 'Group', 'System'] }],
          },
          modelGovernance: {
            policy: { packs: [TEST_POLICY] },
          },
          ...options.config,
        },
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: coreServices.database,
        deps: { plugin: coreServices.pluginMetadata },
        factory: ({ plugin }) => ({
          getClient: async () => {
            if (plugin.getId() === 'model-governance') {
              return options.knex;
            }
            const other = knexFactory({
              client: 'better-sqlite3',
              connection: ':memory:',
              useNullAsDefault: true,
            });
            others.push(other);
            return other;
          },
        }),
      }),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;
  const agent = request(`http://127.0.0.1:${port}`);

  const get = (path: string, authorization: string) =>
    agent.get(path).set('Authorization', authorization);
  const post = (path: string, authorization: string, body: unknown) =>
    agent
      .post(path)
      .set('Authorization', authorization)
      .set('Content-Type', 'application/json')
      .send(body as object);

  return {
    get,
    post,
    async setEntities(entities) {
      await connection!.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({
          entity: withLocation(entity),
          locationKey: 'tests',
        })),
      });
      await untilStitched(entities);
    },
    maintain: () => scheduler.triggerTask('model-governance-maintenance'),
    checkpoint: () => scheduler.triggerTask('model-governance-checkpoint'),
    async stop() {
      await backend.stop();
      await Promise.all(others.map(other => other.destroy()));
    },
  };

  /** The catalog processes in the background: waits until it shows what was provided. */
  async function untilStitched(entities: Entity[]): Promise<void> {
    const service = mockCredentials.service.header({
      onBehalfOf: mockCredentials.service('external:tests'),
      targetPluginId: 'catalog',
    });
    const wanted = new Map(entities.map(entity => [nameOf(entity), entity]));
    const deadline = Date.now() + 30_000;
    while (Date.now() < deadline) {
      const { body } = await get('/api/catalog/entities', service);
      const shown: Entity[] = body;
      const done =
        shown.length === wanted.size &&
        shown.every(
          entity =>
            JSON.stringify(wanted.get(nameOf(entity))?.spec) ===
            JSON.stringify(entity.spec),
        );
      if (done) {
        return;
      }
      await new Promise(wait => setTimeout(wait, 50));
    }
    throw new Error('The catalog does not show what was provided');
  }
}

function nameOf(entity: Entity): string {
  return `${entity.kind}:${entity.metadata.name}`;
}

function withLocation(entity: Entity): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        [ANNOTATION_LOCATION]: 'url:https://example.com/entities',
        [ANNOTATION_ORIGIN_LOCATION]: 'url:https://example.com/entities',
        ...entity.metadata.annotations,
      },
    },
  };
}
