import { parseWith } from '@modelgov/backstage-plugin-model-governance-common';
import { type Artifact, artifactSchema } from './Artifact';
import type { KubeflowApi } from './KubeflowApi';
import { modelArtifactOf } from './modelArtifactOf';

/** Of a version or a run that has more, those that changed last are read. */
const MAX_ARTIFACTS = 1_000;

/**
 * The artifacts of a version, and those of the run that made it. The registry tells only of one version at a time which
 * artifacts it has.
 *
 * @throws RegistryError
 * @throws InputError if one of them is not of the expected form
 */
export async function readArtifacts(
  api: KubeflowApi,
  versionId: string,
  signal: AbortSignal,
): Promise<Artifact[]> {
  const own = await listed(
    api,
    `model_versions/${versionId}/artifacts`,
    signal,
  );
  const run = modelArtifactOf(own)?.experimentRunId;
  const ofRun = run
    ? await listed(api, `experiment_runs/${run}/artifacts`, signal)
    : [];
  // A run may have made other models too.
  return own.concat(
    ofRun.filter(({ artifactType }) => artifactType !== 'model-artifact'),
  );
}

async function listed(
  api: KubeflowApi,
  path: string,
  signal: AbortSignal,
): Promise<Artifact[]> {
  const artifacts: Artifact[] = [];
  const query = { orderBy: 'LAST_UPDATE_TIME', sortOrder: 'DESC' };
  for await (const page of api.list(path, { signal, query })) {
    for (const item of page) {
      artifacts.push(parseWith(artifactSchema, item, 'artifact'));
    }
    if (artifacts.length >= MAX_ARTIFACTS) {
      break;
    }
  }
  return artifacts;
}
