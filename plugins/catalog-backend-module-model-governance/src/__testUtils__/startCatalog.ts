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
  /** Whether the catalog has the entity now. */
  has(ref: string): Promise<boolean>;
  stop(): Promise<void>;
}

/** Starts the real catalog on SQLite with this module, processing every entity about once a second. */
export async function startCatalog(
  locations: { type: 'file' | 'url'; target: string }[],
  options: { features?: BackendFeature[]; backend?: JsonObject } = {},
): Promise<TestCatalog> {
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleModelGovernance,
      ...(options.features ?? []),
      mockServices.rootConfig.factory({
        data: {
          backend: options.backend ?? {},
          catalog: {
            locations,
            processingInterval: { seconds: 1 },
            rules: [{ allow: ['Location', 'Resource', 'AiResource'] }],
            stitchingStrategy: {
              mode: 'deferred',
              pollingInterval: { milliseconds: 100 },
            },
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
    has: async ref => Boolean(await get(ref)),
    stop: () => backend.stop(),
  };
}
