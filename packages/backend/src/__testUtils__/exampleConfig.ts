import type { JsonObject } from '@backstage/types';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { readExample } from './exampleCompany';

const BACKEND = resolve(__dirname, '../..');

/** What `app-config.yaml` says of sign-in, permissions, catalog, policy and records, its paths made absolute. */
export function exampleConfig(): JsonObject {
  const config = parse(readExample('../app-config.yaml'));
  const { app, auth, permission, catalog, modelGovernance } = config;
  const absolute = (path: string) => resolve(BACKEND, path);
  return {
    app,
    auth,
    permission,
    catalog: {
      ...catalog,
      locations: catalog.locations.map((location: { target: string }) => ({
        ...location,
        target: absolute(location.target),
      })),
    },
    modelGovernance: {
      ...modelGovernance,
      policy: { packs: modelGovernance.policy.packs.map(absolute) },
    },
    exampleRecords: { path: absolute(config.exampleRecords.path) },
  };
}
