import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import type { JsonObject } from '@backstage/types';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import request from 'supertest';
import { catalogModuleModelGovernance } from '../module';

const PATIENCE_MS = 20_000;

/** A running catalog with this module. */
export interface TestCatalog {
  /** Waits until the catalog's entity is as wanted. */
  waitFor(
    ref: string,
    isAsWanted: (entity: AlphaEntity) => boolean,
  ): Promise<AlphaEntity>;
  /** Waits until the catalog has the entity no more; it removes what nothing leads to twice a minute. */
  waitForGone(ref: string): Promise<void>;
  /** Whether the catalog has the entity now. */
  has(ref: string): Promise<boolean>;
  stop(): Promise<void>;
}

/** Starts the real catalog on SQLite with this module, processing every entity about once a second. */
export async function startCatalog(
  locations: { type: string; target: string }[],
  options: {
    features?: BackendFeature[];
    backend?: JsonObject;
    catalog?: JsonObject;
    modelGovernance?: JsonObject;
    /** `catalog.providers`, with the registries that models are read from. */
    providers?: JsonObject;
    /** The kinds that the catalog's rules allow; models and what they are made of where absent. */
    kinds?: string[];
  } = {},
): Promise<TestCatalog> {
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleModelGovernance,
      ...(options.features ?? []),
      mockServices.rootConfig.factory({
        data: {
          backend: options.backend ?? {},
          modelGovernance: options.modelGovernance ?? {},
          catalog: {
            locations,
            providers: options.providers ?? {},
            processingInterval: { seconds: 1 },
            rules: [
              {
                allow: options.kinds ?? ['Location', 'Resource', 'AiResource'],
              },
            ],
            stitchingStrategy: {
              mode: 'deferred',
              pollingInterval: { milliseconds: 100 },
            },
            ...options.catalog,
          },
        },
      }),
    ],
  });
  const get = async (ref: string): Promise<AlphaEntity | undefined> => {
    const path = ref.replace(':', '/');
    const { body, status } = await request(backend.server).get(
      `/api/catalog/entities/by-name/${path}`,
    );
    return status === 200 ? body : undefined;
  };
  return {
    waitFor: async (ref, isAsWanted) => {
      const deadline = Date.now() + PATIENCE_MS;
      for (;;) {
        const entity = await get(ref);
        if (entity && isAsWanted(entity)) {
          return entity;
        }
        if (Date.now() > deadline) {
          throw new Error(`${ref} stayed ${JSON.stringify(entity, null, 2)}`);
        }
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    },
    waitForGone: async ref => {
      const deadline = Date.now() + 3 * PATIENCE_MS;
      while (await get(ref)) {
        if (Date.now() > deadline) {
          throw new Error(`${ref} is still there`);
        }
        await new Promise(resolve => setTimeout(resolve, 250));
      }
    },
    has: async ref => Boolean(await get(ref)),
    stop: () => backend.stop(),
  };
}
