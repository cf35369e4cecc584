import { resolvePackagePath } from '@backstage/backend-plugin-api';

/** The path of a pack by which evidence is reviewed from tier high on, which unassessed models have. */
export const REVIEWED_EVIDENCE = resolvePackagePath(
  '@modelgov/backstage-plugin-model-governance-backend',
  'src/__testUtils__/reviewedEvidence.yaml',
);
