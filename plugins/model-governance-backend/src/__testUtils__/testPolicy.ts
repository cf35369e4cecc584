import { resolvePackagePath } from '@backstage/backend-plugin-api';

/** The path of the company pack of the tests. */
export const TEST_POLICY = resolvePackagePath(
  '@modelgov/backstage-plugin-model-governance-backend',
  'src/__testUtils__/policy.yaml',
);

/** The path of a pack that asks for what registries may know. */
export const SOURCED = resolvePackagePath(
  '@modelgov/backstage-plugin-model-governance-backend',
  'src/__testUtils__/sourced.yaml',
);
